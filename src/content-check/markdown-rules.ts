import { mdxToMdast, type MdastNode } from 'satteri';
import type { z } from 'astro/zod';
import { findCitations } from '../evidence/citations.ts';
import type { Fault } from './diagnostic.ts';
import { nearest, toFaults } from './issues.ts';
import type { ContentFile } from './library.ts';

type Ids = ReadonlyMap<string, ReadonlySet<string>>;
type ComponentProps = Readonly<Record<string, z.ZodType>>;

/** Message of the MDX parser: `line:column: what is wrong (rule)`. */
const parserMessage = /^(?<line>\d+):\d+: (?<what>[\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/;

/**
 * The rules for the text of an article or a page: it parses, it uses only parts that exist and gives
 * them what they take, it cites only sources that exist, its headings are in order.
 *
 * @param file with its body
 * @param ids ids of every collection
 * @param components parts that this text may use, with what they take
 */
export function checkMarkdown(file: ContentFile, ids: Ids, components: ComponentProps): Fault[] {
  const { body = '' } = file;
  let root: MdastNode;
  try {
    root = mdxToMdast(body);
  } catch (error) {
    return [parseFault(file.file, error instanceof Error ? error.message : String(error))];
  }
  const nodes = [...walk(root)];
  return [
    ...nodes.flatMap((node) => checkPart(node, file, ids, components)),
    ...checkCitations(body, file.file, ids),
    ...checkHeadings(nodes, file.file),
  ];
}

function parseFault(file: string, message: string): Fault {
  const { line, what } = parserMessage.exec(message)?.groups ?? {};
  return {
    file,
    ...(line === undefined ? {} : { line: Number(line) }),
    found: (what ?? message).replace(/ \(\d+:\d+\)/g, ''),
    expected: 'MDX that can be read',
    fix: 'Close every part that is opened, and write “less than” for < and no braces in the text.',
  };
}

function* walk(node: MdastNode): Generator<MdastNode> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* walk(child);
}

function checkPart(
  node: MdastNode,
  file: ContentFile,
  ids: Ids,
  components: ComponentProps,
): Fault[] {
  const line = node.position?.start.line ?? 1;
  const at = { file: file.file, line };
  if (node.type === 'mdxjsEsm') {
    return [
      {
        ...at,
        found: 'an import or export',
        expected: 'none: every part is there without one',
        fix: 'Take the line out.',
      },
    ];
  }
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  const name = node.name ?? '';
  const schema = components[name];
  if (schema === undefined) {
    const known = Object.keys(components);
    const meant = nearest(name, known);
    return [
      {
        ...at,
        found: `<${name}>, which does not exist`,
        expected: `a part out of ${known.join(', ')}`,
        fix:
          meant === undefined ? 'Write it in Markdown, or use one of these.' : `Write <${meant}>.`,
      },
    ];
  }
  const props: Record<string, unknown> = {};
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute') props[attribute.name] = attribute.value ?? true;
  }
  const result = schema.safeParse(props);
  if (!result.success) {
    return toFaults(result.error.issues, {
      file: file.file,
      data: props,
      fields: [],
      lineOf: () => line,
    }).map((fault) => ({ ...fault, found: `<${name}> with ${fault.found}` }));
  }
  return checkTarget(name, props['id'], at, ids);
}

/** Parts that show an entry of the library, and where it lies. */
const targets: Readonly<Record<string, string>> = { Claim: 'claims', SafetyNote: 'conditions' };

function checkTarget(
  name: string,
  id: unknown,
  at: { file: string; line: number },
  ids: Ids,
): Fault[] {
  const collection = targets[name];
  if (collection === undefined || typeof id !== 'string') return [];
  const known = ids.get(collection) ?? new Set();
  return known.has(id) ? [] : [unknownId(at, collection, id, known, `<${name} id="${id}">`)];
}

/** The fault of an id that no file has. */
export function unknownId(
  at: { file: string; line: number },
  collection: string,
  id: string,
  known: ReadonlySet<string>,
  found: string,
): Fault {
  const meant = nearest(id, [...known]);
  return {
    ...at,
    found: `${found}, and no entry of that name`,
    expected: `the id of a file in content/${collection}`,
    fix:
      meant === undefined
        ? `Add a file of that name to content/${collection}, or use an id that is there.`
        : `Write “${meant}”.`,
  };
}

function checkCitations(body: string, file: string, ids: Ids): Fault[] {
  const known = ids.get('sources') ?? new Set();
  return findCitations(body).flatMap((mark) => {
    const line = body.slice(0, mark.start).split('\n').length;
    return mark.ids
      .filter((id) => !known.has(id))
      .map((id) => unknownId({ file, line }, 'sources', id, known, `the citation [@${id}]`));
  });
}

function checkHeadings(nodes: readonly MdastNode[], file: string): Fault[] {
  const faults: Fault[] = [];
  let before = 1;
  for (const node of nodes) {
    if (node.type !== 'heading') continue;
    if (node.depth === 1 || node.depth > before + 1) {
      const expected = node.depth === 1 ? '##' : '#'.repeat(before + 1);
      faults.push({
        file,
        line: node.position?.start.line ?? 1,
        found: `a heading of level ${node.depth}`,
        expected: `level ${expected.length} here, since the page’s title is level 1`,
        fix: `Begin the heading with ${expected}.`,
      });
    }
    before = node.depth;
  }
  return faults;
}
