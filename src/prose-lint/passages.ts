import { mdxToMdast, type MdastNode } from 'satteri';
import type { Root } from 'nlcst';
import { findCitations } from '../evidence/citations.ts';
import { parseEnglish, sentencesOf, type Sentence } from './sentences.ts';

/** Something that stands behind a sentence and vouches for it. */
export interface Mark {
  /** Offset in the text of the place where it stood. */
  readonly at: number;
  /** Sources that it cites; none for our own advice. */
  readonly ids: readonly string[];
}

/** A link in a text. */
export interface Link {
  readonly at: number;
  readonly to: string;
}

export type PassageKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'caption' | 'field';

/** Words that belong together: a paragraph, a heading, an item of a list, a field. */
export interface Passage {
  readonly kind: PassageKind;
  /** Plain words: no marks, no components, no line breaks. */
  readonly text: string;
  readonly tree: Root;
  readonly sentences: readonly Sentence[];
  /** Citations and `<Advice />`, in reading order. */
  readonly marks: readonly Mark[];
  readonly links: readonly Link[];
  /** Line of the file for an offset in the text. */
  readonly lineAt: (offset: number) => number;
}

/** Collects plain text and remembers where each part of it came from. */
class Collector {
  text = '';
  readonly marks: Mark[] = [];
  readonly links: Link[] = [];
  readonly #lines: { readonly at: number; readonly line: number }[] = [];

  /** A mark takes the space in front of it with it, so that no sentence ends in two. */
  #owesSpace = false;

  /** Adds words that stand on one line of the file. */
  add(words: string, line: number): void {
    if (words === '') return;
    if (this.#owesSpace && !/^[\s.,;:!?)]/.test(words)) this.text += ' ';
    this.#owesSpace = false;
    this.#lines.push({ at: this.text.length, line });
    this.text += words;
  }

  mark(ids: readonly string[]): void {
    const trimmed = this.text.trimEnd();
    this.#owesSpace ||= trimmed.length < this.text.length;
    this.text = trimmed;
    this.marks.push({ at: trimmed.length, ids });
  }

  link(to: string): void {
    this.links.push({ at: this.text.length, to });
  }

  /** The passage, or none where there were no words. */
  passage(kind: PassageKind): Passage[] {
    if (this.text.trim() === '') return [];
    const lines = this.#lines;
    const tree = parseEnglish(this.text);
    return [
      {
        kind,
        text: this.text,
        tree,
        sentences: sentencesOf(tree),
        marks: this.marks,
        links: this.links,
        lineAt: (offset) => (lines.findLast(({ at }) => at <= offset) ?? lines[0])?.line ?? 1,
      },
    ];
  }
}

/**
 * A text that has no marks: a field or a caption.
 *
 * @param text the value
 * @param line where it stands
 * @param kind what it is
 */
export function plainPassage(text: string, line: number, kind: 'field' | 'caption'): Passage[] {
  const collector = new Collector();
  collector.add(text, line);
  return collector.passage(kind);
}

/** Attributes of components that readers see. */
const visibleAttributes: readonly string[] = ['caption', 'title'];

/**
 * The passages of an article or a page, in reading order.
 *
 * @param body its Markdown, with empty lines in place of the front matter
 * @returns none when the Markdown cannot be read, which another check says
 */
export function passagesOf(body: string): Passage[] {
  let root: MdastNode;
  try {
    root = mdxToMdast(body);
  } catch {
    return [];
  }
  return blocks(root, 'paragraph');
}

/** @param kind what a paragraph is at this place */
function blocks(node: MdastNode, kind: PassageKind): Passage[] {
  switch (node.type) {
    case 'heading':
      return collect(node.children, 'heading');
    case 'paragraph':
      return collect(node.children, kind);
    case 'tableCell':
      return collect(node.children, 'cell');
    case 'listItem':
      return node.children.flatMap((child) => blocks(child, 'item'));
    case 'mdxJsxFlowElement': {
      const line = node.position?.start.line ?? 1;
      const captions = node.attributes.flatMap((attribute) =>
        attribute.type === 'mdxJsxAttribute' &&
        visibleAttributes.includes(attribute.name) &&
        typeof attribute.value === 'string'
          ? plainPassage(attribute.value, line, 'caption')
          : [],
      );
      // Words between two tags on one line have no paragraph around them, whatever the types say.
      const children: readonly MdastNode[] = node.children;
      const words = children.some((child) => child.type === 'text')
        ? collect(children, kind)
        : children.flatMap((child) => blocks(child, kind));
      return [...captions, ...words];
    }
    default:
      return 'children' in node ? node.children.flatMap((child) => blocks(child, kind)) : [];
  }
}

function collect(nodes: readonly MdastNode[], kind: PassageKind): Passage[] {
  const collector = new Collector();
  for (const node of nodes) gather(node, collector);
  return collector.passage(kind);
}

/** A number that the page fills in reads as a number. */
const filledIn = '0';

function gather(node: MdastNode, collector: Collector): void {
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case 'text':
      gatherText(node.value, line, collector);
      return;
    case 'inlineCode':
      collector.add(node.value, line);
      return;
    case 'break':
      collector.add(' ', line);
      return;
    case 'mdxTextExpression':
      if (!node.value.trim().startsWith('/*')) collector.add(filledIn, line);
      return;
    case 'link':
      collector.link(node.url);
      break;
    case 'mdxJsxTextElement':
      if (node.name === 'Advice') collector.mark([]);
      break;
    default:
  }
  if ('children' in node) for (const child of node.children) gather(child, collector);
}

function gatherText(value: string, firstLine: number, collector: Collector): void {
  const marks = findCitations(value);
  const lineOf = (offset: number): number =>
    firstLine + value.slice(0, offset).split('\n').length - 1;
  let from = 0;
  for (const mark of marks) {
    gatherLines(value.slice(from, mark.start), lineOf(from), collector);
    collector.mark(mark.ids);
    from = mark.end;
  }
  gatherLines(value.slice(from), lineOf(from), collector);
}

function gatherLines(value: string, firstLine: number, collector: Collector): void {
  for (const [index, words] of value.split(/[ \t]*\r?\n[ \t]*/).entries()) {
    if (index > 0) collector.add(' ', firstLine + index - 1);
    collector.add(words, firstLine + index);
  }
}

/**
 * The marks that vouch for a sentence: those behind it, or else the next ones in the passage, since
 * authors put one mark after the last of several sentences that it supports.
 */
export function marksOf(sentence: Sentence, passage: Passage): Mark[] {
  const inside = passage.marks.filter(({ at }) => at > sentence.at && at <= sentence.end);
  if (inside.length > 0) return inside;
  const next = passage.marks.find(({ at }) => at > sentence.end)?.at;
  return passage.marks.filter(({ at }) => at === next);
}
