import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type ScalarTag,
  type YAMLError,
} from 'yaml';
import type { Diagnostic } from './diagnostic.ts';

/** A YAML text that knows on which line each of its values is. */
export interface YamlSource {
  readonly text: string;
  readonly data: unknown;
  /** Line of a field, or of the nearest thing around it that is there. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A day without quotes, as Astro’s YAML reader takes it: a date. One that is in no calendar stays text,
 * since that reader would silently make the next month of it.
 */
const dayTag: ScalarTag = {
  tag: 'tag:yaml.org,2002:timestamp',
  default: true,
  test: /^\d{4}-\d{2}-\d{2}$/,
  resolve: (text) => {
    const date = new Date(`${text}T00:00:00Z`);
    const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
    return isReal ? date : text;
  },
};

/**
 * Reads YAML and keeps the positions.
 *
 * @param file path for messages
 * @param text the YAML; front matter has an empty line in place of the line of hyphens before it
 * @param readDays whether a day without quotes becomes a date, as it does where Astro reads the file
 */
export function readYaml(file: string, text: string, readDays = false): YamlSource {
  const lines = new LineCounter();
  const customTags = readDays ? [dayTag] : [];
  const document = parseDocument(text, { lineCounter: lines, customTags });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const syntax = syntaxProblems(document, text);
  const diagnostics = [...syntax, ...(syntax.length === 0 ? misreadNumbers(document) : [])].map(
    ({ at, ...problem }) => ({ file, line: lineAt(at), ...problem }),
  );
  return {
    text,
    data: syntax.length > 0 ? undefined : document.toJS(),
    lineOf: (path) => lineAt(offsetOf(document, path)),
    diagnostics,
  };
}

/** What the reader of YAML tells of an error. */
type SyntaxProblem = Pick<YAMLError, 'code' | 'message' | 'pos'>;

/** A diagnostic at an offset of the text. */
interface Problem extends Pick<Diagnostic, 'found' | 'expected' | 'fix'> {
  readonly at: number;
}

/** Parts of YAML that nobody means to write in an article: marks for repetition and for types. */
const marks: readonly { readonly mark: string; readonly field: 'anchor' | 'tag' }[] = [
  { mark: '&', field: 'anchor' },
  { mark: '!', field: 'tag' },
];

/** What cannot be read. Later errors follow from the first one, but for fields that stand twice. */
function syntaxProblems(document: Document.Parsed, text: string): Problem[] {
  const repeated = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const first = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  const problems = (first === undefined ? repeated : [first]).map((error) => ({
    at: startOf(error, document),
    ...plainWords(error, text),
  }));
  if (problems.length > 0) return problems;
  visit(document, {
    Pair(_, { key }) {
      if (!isNode(key) || isScalar(key)) return;
      problems.push({
        at: key.range?.[0] ?? 0,
        found: 'a list or a map in place of a name',
        expected: asFields,
        fix: 'Put the line in quotes, or give it a name and a colon.',
      });
    },
    Node(_, node) {
      const mark = isAlias(node)
        ? '*'
        : marks.find(({ field }) => field in node && Reflect.get(node, field) !== undefined)?.mark;
      if (mark === undefined) return;
      problems.push({
        at: node.range?.[0] ?? 0,
        found: `a value that begins with ${mark}`,
        expected: 'text',
        fix: 'Put the whole value in quotes.',
      });
    },
  });
  return problems;
}

/** What else a number may be written like: YAML readers drop zeros, signs and low lines. */
function misreadNumbers(document: Document): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Scalar(_, { value, source, type, range }) {
      if (source === undefined || type !== 'PLAIN') return;
      const isMisread =
        typeof value === 'number' ? String(value) !== source : /^[-+]?\d[\d_]*$/.test(source);
      if (!isMisread) return;
      problems.push({
        at: range?.[0] ?? 0,
        found: `${source} without quotes, which is read as the number ${Number(source.replaceAll('_', ''))}`,
        expected: 'a number as it is, or text in quotes',
        fix: `Write '${source}'.`,
      });
    },
  });
  return problems;
}

/** Where the mistake begins: a quote or bracket that is never closed is only missed at the end. */
function startOf(error: SyntaxProblem, document: Document.Parsed): number {
  const [at] = error.pos;
  if (error.code !== 'MISSING_CHAR' && !error.message.includes('and end with a')) return at;
  let start = at;
  visit(document, {
    Node(_, node) {
      const [from, to] = node.range ?? [at, at];
      const isOpen = isScalar(node)
        ? node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'
        : isCollection(node) && node.flow;
      if (isOpen && from <= at && to >= at) start = from;
    },
  });
  return start;
}

const quoteAll = 'Put the whole value in quotes.';
const asFields = 'fields as “name: value”, one a line';

/** What a reader of YAML stumbles over, in an editor’s words: https://eemeli.org/yaml/#errors */
function plainWords(
  error: SyntaxProblem,
  text: string,
): Pick<Diagnostic, 'found' | 'expected' | 'fix'> {
  const { code, message, pos } = error;
  const rest = text.slice(pos[0]).split('\n')[0]?.trim() ?? '';
  const line = text.slice(text.lastIndexOf('\n', pos[0] - 1) + 1).split('\n')[0] ?? '';
  switch (code) {
    case 'DUPLICATE_KEY': {
      const found = `the field “${rest.split(':')[0] ?? rest}” a second time`;
      return { found, expected: 'each field once', fix: 'Keep one of the two.' };
    }
    case 'MISSING_CHAR':
      return /must end with|closing|followed by map values/.test(message)
        ? missing(message)
        : unexpected(line);
    case 'TAB_AS_INDENT':
      return { found: 'a tab', expected: 'spaces', fix: 'Write two spaces in its place.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /:(?: |$)/.test(rest)
        ? {
            found: 'a second colon in the line',
            expected: 'quotes around text that holds a colon and a space',
            fix: 'Put everything after the first colon in quotes.',
          }
        : {
            found: 'a value, and below it a field that is further in',
            expected: 'the fields of one entry to begin in one column',
            fix: 'Begin the next line in the column of this field, or put the whole text in quotes.',
          };
    case 'BAD_SCALAR_START':
    case 'BAD_DIRECTIVE':
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
    case 'BAD_PROP_ORDER': {
      const found = `a value that begins with ${rest[0] ?? 'a mark'}`;
      return { found, expected: 'quotes around such a value', fix: quoteAll };
    }
    case 'BAD_DQ_ESCAPE':
      return {
        found: 'a \\ between double quotes that stands for nothing',
        expected: 'no \\ between double quotes',
        fix: 'Take it out, or put the value in single quotes.',
      };
    case 'MULTIPLE_DOCS':
      return {
        found: 'a line of three hyphens or dots in the middle',
        expected: 'no such line among the fields',
        fix: 'Take the line out.',
      };
    case 'BAD_INDENT':
      if (message.includes('must be sufficiently indented and end with')) return missing(message);
      return {
        found: 'a line that is indented unlike those around it',
        expected: 'the fields of one entry to begin in one column',
        fix: 'Indent it with spaces as its neighbours are.',
      };
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return noField;
    default:
      return unexpected(line);
  }
}

const noField = {
  found: 'a line that is no field and belongs to none',
  expected: asFields,
  fix: 'Give it a name and a colon, or indent it below the field that it belongs to.',
};

/** What a line holds that nothing was waiting for. */
function unexpected(line: string): Pick<Diagnostic, 'found' | 'expected' | 'fix'> {
  const value = line.replace(/^[\s-]*(?:[\w-]+:(?:\s+|$))?/, '');
  const mark = /^[*&!>|%@`]/.exec(value)?.[0];
  if (mark !== undefined) {
    const found = `a value that begins with ${mark}`;
    return { found, expected: 'quotes around such a value', fix: quoteAll };
  }
  if (/^['"]/.test(value))
    return {
      found: `text behind a closing ${value.charAt(0)}`,
      expected: 'quotes around the whole value, and none inside',
      fix: 'Write “ ” and ’ for quotation marks and apostrophes inside the value.',
    };
  if (value.startsWith('- '))
    return {
      found: 'a list that begins on the line of its name',
      expected: 'each item of a list on a line of its own',
      fix: 'Begin a new line before the first hyphen.',
    };
  return {
    found: line.trim() === '' ? 'an end where something is missing' : `“${shorten(line.trim())}”`,
    expected: asFields,
    fix: 'Put text that holds a colon, a quote, a bracket or a # in quotes, and indent with spaces.',
  };
}

/** What is missing, which only the message tells. */
function missing(message: string): Pick<Diagnostic, 'found' | 'expected' | 'fix'> {
  const quote = /Missing closing (['"])quote/.exec(message)?.[1];
  if (quote !== undefined)
    return {
      found: `a ${quote} that is never closed`,
      expected: 'quotes in pairs, around the whole value',
      fix: `Write ${quote} at the end of the value. An apostrophe is ’.`,
    };
  if (message.includes('followed by map values')) return noField;
  const bracket = /end with a ([\]}])/.exec(message)?.[1];
  if (bracket !== undefined)
    return {
      found: `a ${bracket === ']' ? '[' : '{'} that is never closed`,
      expected: 'brackets in pairs',
      fix: `Write ${bracket} where the list ends.`,
    };
  return {
    found: 'something missing between two values',
    expected: 'a comma between what stands in brackets, and a colon and a space after a name',
    fix: 'Write what is missing, or put the value in quotes.',
  };
}

/** How much of a line a message repeats. */
const MAX_SHOWN_CHARACTERS = 40;

const shorten = (text: string): string =>
  text.length > MAX_SHOWN_CHARACTERS ? `${text.slice(0, MAX_SHOWN_CHARACTERS)}…` : text;

/** Where a field begins: its name in a map, its value in a list; else what is around it. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const around =
      length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = isMap(around)
      ? around.items.find((item) => String(item.key) === String(path[length - 1]))?.key
      : undefined;
    const node = key ?? document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
