import type { MdastNode } from 'satteri';
import { showsAddress } from '../content-check/markdown-nodes.ts';
import { lineOf, type Markdown } from '../content-check/markdown.ts';
import { findCitations } from '../evidence/citations.ts';
import { sentencesOf, type Sentence } from './sentences.ts';

/** A citation or an `<Advice />`: what a sentence rests on. */
export interface Mark {
  /** Offset in the text of the place where it was. */
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

/** Text that belongs together: a paragraph, a heading, an item of a list, a field. */
export interface Passage {
  readonly kind: PassageKind;
  /** Plain words: no marks, no components, no line breaks. */
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Citations and `<Advice />`, in reading order. */
  readonly marks: readonly Mark[];
  readonly links: readonly Link[];
  /** Line of the file for an offset in the text. */
  readonly lineAt: (offset: number) => number;
}

/** Collects plain text and remembers which line each piece of it is from. */
class Collector {
  text = '';
  readonly marks: Mark[] = [];
  readonly links: Link[] = [];
  readonly #lines: { readonly at: number; readonly line: number }[] = [];

  /** A mark takes the space in front of it with it, so that no sentence ends in two. */
  #owesSpace = false;

  /** Adds Markdown text, which may have citations in it and line breaks. */
  add(value: string, firstLine: number): void {
    let from = 0;
    let line = firstLine;
    for (const { start, end, ids } of findCitations(value)) {
      this.#addLines(value.slice(from, start), line);
      this.mark(ids);
      line += value.slice(from, end).split('\n').length - 1;
      from = end;
    }
    this.#addLines(value.slice(from), line);
  }

  mark(ids: readonly string[]): void {
    const trimmed = this.text.trimEnd();
    this.#owesSpace ||= trimmed.length < this.text.length;
    this.text = trimmed;
    this.marks.push({ at: trimmed.length, ids });
  }

  /** The passage, or none where there were no words. */
  passage(kind: PassageKind): Passage[] {
    const { text, marks, links } = this;
    if (text.trim() === '') return [];
    const lineAt = (offset: number): number =>
      (this.#lines.findLast(({ at }) => at <= offset) ?? this.#lines[0])?.line ?? 1;
    return [{ kind, text, sentences: sentencesOf(text), marks, links, lineAt }];
  }

  #addLines(value: string, firstLine: number): void {
    for (const [index, words] of value.split(/[ \t]*\r?\n[ \t]*/).entries()) {
      if (index > 0) this.#addWords(' ', firstLine + index - 1);
      this.#addWords(words, firstLine + index);
    }
  }

  #addWords(words: string, line: number): void {
    if (words === '') return;
    if (this.#owesSpace && !/^[\s.,;:!?)]/.test(words)) this.text += ' ';
    this.#owesSpace = false;
    this.#lines.push({ at: this.text.length, line });
    this.text += words;
  }
}

/**
 * A text that has no marks: a field or a caption.
 *
 * @param text the value
 * @param line that it is on
 */
export function plainPassage(text: string, line: number, kind: 'field' | 'caption'): Passage[] {
  const plain = text.trim().replaceAll('\n', ' ');
  if (plain === '') return [];
  const sentences = sentencesOf(plain);
  return [{ kind, text: plain, sentences, marks: [], links: [], lineAt: () => line }];
}

/** The passages of an article or a page, in reading order; none where its MDX cannot be read. */
export function passagesOf({ parsed: { root } }: Markdown): Passage[] {
  return root === undefined ? [] : blocks(root, 'paragraph');
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
      // Attributes that readers see.
      const captions = node.attributes.flatMap((attribute) =>
        attribute.type === 'mdxJsxAttribute' &&
        (attribute.name === 'caption' || attribute.name === 'title') &&
        typeof attribute.value === 'string'
          ? plainPassage(attribute.value, lineOf(node), 'caption')
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

function gather(node: MdastNode, collector: Collector): void {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      collector.add(node.value, lineOf(node));
      return;
    case 'break':
      collector.add(' ', lineOf(node));
      return;
    case 'mdxTextExpression':
      // A number that the page fills in reads as a number.
      if (!node.value.trim().startsWith('/*')) collector.add('0', lineOf(node));
      return;
    case 'link':
      collector.links.push({ at: collector.text.length, to: node.url });
      // An address that shows itself has no words.
      if (showsAddress(node)) return;
      break;
    case 'mdxJsxTextElement':
      if (node.name === 'Advice') collector.mark([]);
      if (node.name === 'br') collector.add(' ', lineOf(node));
      break;
    default:
  }
  if ('children' in node) for (const child of node.children) gather(child, collector);
}

/**
 * The marks that a sentence rests on: those behind it, or else the next ones in the passage, since
 * authors put one mark after the last of several sentences that it supports.
 */
export function marksOf(sentence: Sentence, passage: Passage): Mark[] {
  const inside = passage.marks.filter(({ at }) => at > sentence.at && at <= sentence.end);
  if (inside.length > 0) return inside;
  const next = passage.marks.find(({ at }) => at > sentence.end)?.at;
  return passage.marks.filter(({ at }) => at === next);
}
