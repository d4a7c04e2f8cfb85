import type { Nodes, Root, Sentence as SentenceNode, SentenceContent } from 'nlcst';
import { toString } from 'nlcst-to-string';
import retextEnglish from 'retext-english';
import { unified } from 'unified';

/** A word or a mark of punctuation. */
export interface Token {
  readonly kind: 'word' | 'mark';
  /** In small letters, with straight apostrophes and no full stop: as rules compare it. */
  readonly text: string;
  /** Offset in the text. */
  readonly at: number;
}

/** A sentence, or a heading or a line of a list that ends without a full stop. */
export interface Sentence {
  readonly text: string;
  /** Offset in the text. */
  readonly at: number;
  /** Offset behind its last character. */
  readonly end: number;
  readonly tokens: readonly Token[];
}

const parser = unified().use(retextEnglish).freeze();

/**
 * Reads English into the tree that the retext family works on.
 *
 * @param text plain text
 */
export function parseEnglish(text: string): Root {
  return parser.parse(text);
}

/** A word as rules compare it. */
function plain(word: string): string {
  return word.toLowerCase().replaceAll('’', "'").replace(/\.+$/, '');
}

/**
 * The words of a phrase, as sentences give them.
 *
 * @param phrase with or without punctuation
 */
export function wordsOf(phrase: string): string[] {
  return sentencesOf(parseEnglish(phrase)).flatMap(({ tokens }) =>
    tokens.filter(({ kind }) => kind === 'word').map(({ text }) => text),
  );
}

/**
 * The sentences of a text in reading order.
 *
 * @param tree of {@link parseEnglish}
 */
export function sentencesOf(tree: Root): Sentence[] {
  return [...sentenceNodes(tree)].flatMap((node) =>
    splitAfterNumbers(node.children).map((children) => ({
      text: toString(children).trim(),
      at: children[0]?.position?.start.offset ?? 0,
      end: children.at(-1)?.position?.end.offset ?? 0,
      tokens: children.flatMap((child): Token[] => {
        const at = child.position?.start.offset ?? 0;
        if (child.type === 'WordNode') return [{ kind: 'word', text: plain(toString(child)), at }];
        if (child.type === 'PunctuationNode' || child.type === 'SymbolNode')
          return [{ kind: 'mark', text: child.value, at }];
        return [];
      }),
    })),
  );
}

/** The parser reads “7. Nobody” as an ordinal, as in German, and goes on to the next full stop. */
function splitAfterNumbers(children: readonly SentenceContent[]): SentenceContent[][] {
  const sentences: SentenceContent[][] = [[]];
  for (const [index, child] of children.entries()) {
    const before = children[index - 2];
    const starts =
      child.type === 'WordNode' &&
      /^\p{Lu}/u.test(toString(child)) &&
      before?.type === 'WordNode' &&
      /^\d+\.$/.test(toString(before));
    if (starts) {
      // The space between two sentences belongs to neither.
      sentences.at(-1)?.pop();
      sentences.push([]);
    }
    sentences.at(-1)?.push(child);
  }
  return sentences;
}

function* sentenceNodes(node: Nodes): Generator<SentenceNode> {
  if (node.type === 'SentenceNode') yield node;
  else if ('children' in node) for (const child of node.children) yield* sentenceNodes(child);
}
