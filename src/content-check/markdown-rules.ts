import type { MdastNode } from 'satteri';
import { findCitations } from '../evidence/citations.ts';
import { mdxComponentProps, pageMdxComponentProps } from '../mdx-components/props.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { ContentFile, ContentLibrary } from './library.ts';
import { withoutComments } from './markdown-form-rules.ts';
import { isComponent, propsOf } from './markdown-nodes.ts';
import { lineOf } from './markdown.ts';
import { unknownId } from './reference-rules.ts';
import { nearest } from './nearest.ts';
import { readFields } from './schema-issues.ts';

/**
 * The rules for the body of an article or a page: it can be parsed, it uses only components that exist
 * and gives them the props that they take, it cites only sources that exist, its headings are in order.
 */
export function checkMarkdown(library: ContentLibrary): Diagnostic[] {
  return library.files.flatMap((file) => {
    const { markdown } = file;
    if (markdown === undefined) return [];
    if (markdown.parsed.root === undefined) return [...markdown.parsed.diagnostics];
    return [
      ...markdown.nodes.flatMap((node) => checkComponent(node, file, library)),
      ...checkStrokes(file.file, markdown.nodes),
      ...checkCitations(file.file, withoutComments(markdown.text), library),
      ...checkHeadings(file.file, markdown.nodes),
    ];
  });
}

/** Components that show an entry of the library, and its collection. */
const targets: Readonly<Record<string, string>> = {
  Claim: 'claims',
  ClaimSum: 'claims',
  SafetyNote: 'conditions',
};

function checkComponent(
  node: MdastNode,
  { file, collection }: ContentFile,
  library: ContentLibrary,
): Diagnostic[] {
  const position = { file, line: lineOf(node) };
  if (node.type === 'mdxjsEsm') {
    return [
      {
        ...position,
        found: 'an import or export',
        expected: 'none: every component is there without one',
        fix: 'Take the line out.',
      },
    ];
  }
  if (!isComponent(node)) return [];
  const components = collection === 'pages' ? pageMdxComponentProps : mdxComponentProps;
  const name = node.name ?? '';
  const schema = components[name];
  if (schema === undefined) {
    const known = Object.keys(components);
    const meant = nearest(name, known);
    return [
      {
        ...position,
        found: `<${name}>, which does not exist`,
        expected: `a component out of ${known.join(', ')}`,
        fix:
          meant === undefined
            ? 'Write it in Markdown, or use one of these. No HTML is needed.'
            : `Write <${meant}>.`,
      },
    ];
  }
  const inBraces = node.attributes.find(
    (attribute) =>
      attribute.type !== 'mdxJsxAttribute' ||
      (typeof attribute.value === 'object' && attribute.value !== null),
  );
  if (inBraces !== undefined)
    return [
      {
        ...position,
        found: `<${name}> with a value in braces`,
        expected: 'values in straight quotation marks',
        fix: 'Write name="value".',
      },
    ];
  const props = propsOf(node);
  const { diagnostics } = readFields(schema, file, { data: props, lineOf: () => position.line });
  if (diagnostics.length > 0)
    return diagnostics.map((item) => ({ ...item, found: `<${name}> with ${item.found}` }));
  const target = targets[name];
  const id = props['id'];
  if (target === undefined || typeof id !== 'string' || library.idsOf(target).has(id)) return [];
  const found = `<${name} id="${id}">, and no entry of that name`;
  return [unknownId(position, target, id, library, found)];
}

/** A drawing of a stroke has a place only at the beginning of a step, beside its words. */
function checkStrokes(file: string, nodes: readonly MdastNode[]): Diagnostic[] {
  const inPlace = new Set(
    nodes
      .filter((node) => isComponent(node) && node.name === 'Steps')
      .flatMap(childrenOf)
      .filter((node) => node.type === 'list' && node.ordered === true)
      .flatMap(childrenOf)
      .flatMap(leadingStrokes),
  );
  return nodes.flatMap((node) =>
    isStroke(node) && !inPlace.has(node)
      ? [
          {
            file,
            line: lineOf(node),
            found: '<Stroke> in another place than at the beginning of a step',
            expected: '<Stroke> first in an item of the numbered list in <Steps>, before its words',
            fix: 'Write “1. <Stroke name="…" /> What to do.”, or take it out.',
          },
        ]
      : [],
  );
}

const isStroke = (node: MdastNode): boolean => isComponent(node) && node.name === 'Stroke';

/** The drawings that an item of a list begins with: one, or more where it names several strokes. */
function leadingStrokes(item: MdastNode): MdastNode[] {
  const [first] = childrenOf(item);
  const nodes = first?.type === 'paragraph' ? first.children : childrenOf(item);
  const isBlank = (node: MdastNode): boolean => node.type === 'text' && node.value.trim() === '';
  const words = nodes.findIndex((node) => !isStroke(node) && !isBlank(node));
  return nodes.slice(0, words === -1 ? nodes.length : words);
}

const childrenOf = (node: MdastNode): readonly MdastNode[] =>
  'children' in node ? node.children : [];

function checkCitations(file: string, text: string, library: ContentLibrary): Diagnostic[] {
  return findCitations(text).flatMap((citation) => {
    const line = text.slice(0, citation.start).split('\n').length;
    return (
      citation.ids
        // What is written in another form is told by the rule on forms.
        .filter((id) => /^[\w-]+$/.test(id) && !library.idsOf('sources').has(id))
        .map((id) => {
          const found = `the citation [@${id}], and no entry of that name`;
          return unknownId({ file, line }, 'sources', id, library, found);
        })
    );
  });
}

function checkHeadings(file: string, nodes: readonly MdastNode[]): Diagnostic[] {
  const headings = nodes.filter((node) => node.type === 'heading');
  return headings.flatMap((heading, index) => {
    const deepest = (headings[index - 1]?.depth ?? 1) + 1;
    if (heading.depth > 1 && heading.depth <= deepest) return [];
    const expected = heading.depth === 1 ? 2 : deepest;
    return [
      {
        file,
        line: lineOf(heading),
        found: `a heading of level ${heading.depth}`,
        expected: `level ${expected} here, since the page’s title is level 1`,
        fix: `Begin the heading with ${'#'.repeat(expected)}.`,
      },
    ];
  });
}
