import type { MdastNode } from 'satteri';
import { findCitations } from '../evidence/citations.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { ContentFile, ContentLibrary } from './library.ts';
import { lineOf } from './markdown.ts';
import { noBraces } from './mdx-errors.ts';
import { remember } from './remember.ts';

type Words = Pick<Diagnostic, 'found' | 'expected' | 'fix'>;

/** Parts of Markdown that pages of this site do not have, and what serves readers in their place. */
const unsupported: Partial<Readonly<Record<MdastNode['type'], Words>>> = {
  table: {
    found: 'a table',
    expected: 'a list or sentences: a table is hard to read on a phone and aloud',
    fix: 'Write a list with one row an item, or one sentence a row.',
  },
  blockquote: {
    found: 'a quotation set apart by >',
    expected: 'our own words: nothing is copied from a source',
    fix: 'Say it in your words and cite the source, or put what people say in “ ”.',
  },
  code: {
    found: 'a block of code',
    expected: 'paragraphs and lists',
    fix: 'Take out the lines of ``` or ~~~ around it.',
  },
  image: {
    found: 'a picture',
    expected: 'no pictures: pages draw what they show',
    fix: 'Draw the sole with <Sole zones="heel" caption="…" />, or say it in words.',
  },
  footnoteDefinition: {
    found: 'a footnote',
    expected: 'a citation: notes are made from sources',
    fix: 'Add the source to content/sources, and write [@its-id] behind the sentence.',
  },
  thematicBreak: {
    found: 'a line across the page',
    expected: 'a heading where something new begins',
    fix: 'Take the line out, or write a heading with ## in its place.',
  },
};

/** What a line of the body may hold that Markdown does not take for what it was meant to be. */
const slips: readonly (Words & { readonly pattern: RegExp })[] = [
  {
    pattern: /^\s*(?:[•·◦▪●○■□‣❖➢✓–—]|o(?=\s{2,}))\s+\S/u,
    found: 'a bullet pasted from a word processor',
    expected: 'items that begin with a hyphen and a space',
    fix: 'Write “- ” in place of the bullet, and leave an empty line before the list.',
  },
  {
    pattern: /^ {0,3}#{1,6}[^#\s]/,
    found: 'a heading without a space behind its #',
    expected: 'a heading such as “## What was tested”',
    fix: 'Write a space behind the last #.',
  },
  {
    pattern: /\[\^[^\]]*\](?!:)/,
    found: 'a footnote',
    expected: 'a citation: notes are made from sources',
    fix: 'Add the source to content/sources, and write [@its-id] behind the sentence.',
  },
  {
    pattern: /\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*\](?!\()/,
    found: 'a number in brackets in place of a citation',
    expected: 'the id of a source: the numbers are made from it',
    fix: 'Write [@its-id] behind the full stop.',
  },
  {
    pattern: /\[[^\]@^]+\]\s+\((?:\/|https?:|#)/,
    found: 'a link with a space between its two halves',
    expected: '[words](address)',
    fix: 'Take out the space between ] and (.',
  },
  {
    pattern: /\]\([^()\s]*\s[^()"]*\)/,
    found: 'a link whose address holds a space',
    expected: '[words](address), the address without spaces',
    fix: 'Take the space out of the address.',
  },
];

/** A comment, in which anything may stand, or the address of a link. */
const comment = /\{\s*\/\*[\s\S]*?\*\/\s*\}/g;

/** The text with blanks in place of comments, so that lines and columns stay. */
export const withoutComments = (text: string): string =>
  text.replace(comment, (match) => match.replace(/[^\n]/g, ' '));

/**
 * What a body says in a form that readers would not get as it was meant: parts of Markdown that pages
 * do not have, pasted bullets, citations in another style.
 *
 * @returns a rule that remembers what it found in files that have not changed
 */
export function formCheck(): (library: ContentLibrary) => Diagnostic[] {
  let sources: ReadonlySet<string> = new Set();
  let check = remember((file: ContentFile) => checkForms(file, sources));
  return ({ files, sources: { ids } }) => {
    if (ids !== sources) check = remember((file) => checkForms(file, ids));
    sources = ids;
    return files.flatMap(check);
  };
}

/** @param sources ids of the library */
function checkForms(
  { file, collection, markdown }: ContentFile,
  sources: ReadonlySet<string>,
): Diagnostic[] {
  if (markdown === undefined) return [];
  const lines = withoutComments(markdown.text).split('\n');
  return [
    ...markdown.nodes.flatMap((node): Diagnostic[] => {
      const words = unsupported[node.type] ?? expressionWords(node, collection);
      return words === undefined ? [] : [{ file, line: lineOf(node), ...words }];
    }),
    ...lines.flatMap((line, index) =>
      [
        ...slips.filter(({ pattern }) => pattern.test(line)).slice(0, 1),
        ...citationSlips(line, sources),
      ].map(({ found, expected, fix }) => ({ file, line: index + 1, found, expected, fix })),
    ),
  ];
}

/** Braces: a comment is fine, and a page may show a number that it is given. */
function expressionWords(
  node: MdastNode,
  collection: ContentFile['collection'],
): Words | undefined {
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return undefined;
  const value = node.value.trim();
  const isComment = /^\/\*[\s\S]*\*\/$/.test(value);
  const isNumber = collection === 'pages' && /^props\.\w+$/.test(value);
  return isComment || isNumber ? undefined : noBraces;
}

const afterStop = 'the citation right behind the full stop of its sentence';

/** Citations in another form than `Sentence.[@id; @id]`. */
function citationSlips(line: string, sources: ReadonlySet<string>): Words[] {
  const join = (ids: readonly string[]): string => `[${ids.map((id) => `@${id}`).join('; ')}]`;
  const marks = findCitations(line);
  const idsIn = (text: string): string[] =>
    [...text.matchAll(/[\w-]{3,}/g)].map(([id]) => id).filter((id) => id !== '');
  const commas = marks.flatMap(({ ids }): Words[] => {
    const all = ids.flatMap(idsIn);
    if (all.length < 2 || ids.every((id) => /^[\w-]*$/.test(id))) return [];
    return [
      {
        found: `[@${ids.join('; @')}], whose sources have no semicolon between them`,
        expected: 'semicolons between the sources of a citation',
        fix: `Write ${join(all)}.`,
      },
    ];
  });
  const apart = marks.slice(1).flatMap((mark, index): Words[] => {
    const before = marks[index];
    if (before === undefined || !/^[\s,;]*$/.test(line.slice(before.end, mark.start))) return [];
    return [
      {
        found: 'two citations in a row',
        expected: 'one pair of brackets for all sources of a sentence',
        fix: `Write ${join([...before.ids, ...mark.ids])}.`,
      },
    ];
  });
  const early = marks.flatMap(({ start, end, ids }): Words[] => {
    const stop = /^\s*([.,;:!?])/.exec(line.slice(end))?.[1];
    if (stop === undefined || /[.!?]\s*$/.test(line.slice(0, start))) return [];
    return [
      {
        found: `a citation before the “${stop}”`,
        expected: afterStop,
        fix: `Write “${stop}${join(ids)}”.`,
      },
    ];
  });
  const distant = marks.some(({ start }) => /\S\s+$/.test(line.slice(0, start)))
    ? [
        {
          found: 'a space before a citation',
          expected: afterStop,
          fix: 'Take the space out.',
        },
      ]
    : [];
  const open = /\[@[^\]]*$/.test(line)
    ? [
        {
          found: 'a citation that is never closed on its line',
          expected: 'a citation such as [@its-id], on one line',
          fix: 'Write ] behind the last id.',
        },
      ]
    : [];
  const plain = line.replace(/\[@[^\]]*\]?|\]\([^)]*\)|="[^"]*"/g, ' ');
  const bare = [...plain.matchAll(/[[(]?@?(?<id>[a-z0-9]+(?:-[a-z0-9]+){2,})[\])]?/g)].flatMap(
    ({ 0: match, groups }): Words[] => {
      const id = groups?.['id'] ?? '';
      if (!sources.has(id) && !match.startsWith('@') && !match.startsWith('(@')) return [];
      return [
        {
          found: `“${match}”, which shows as it stands`,
          expected: 'a citation such as [@its-id]',
          fix: `Write [@${id}] right behind the full stop.`,
        },
      ];
    },
  );
  return [...commas, ...apart, ...early, ...distant, ...open, ...bare];
}
