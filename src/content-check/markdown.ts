import { mdxToMdast, type MdastNode } from 'satteri';
import type { Diagnostic } from './diagnostic.ts';
import { mdxWords } from './mdx-errors.ts';

interface Parsed {
  /** Undefined where the MDX cannot be read. */
  readonly root?: MdastNode;
  readonly diagnostics: readonly Diagnostic[];
}

/** The body of an MDX file. It is parsed when a rule first asks for its tree, and then kept. */
export class Markdown {
  /** The body with empty lines in place of the front matter, so that lines keep their numbers. */
  readonly text: string;
  readonly #file: string;
  #parsed: Parsed | undefined;
  #nodes: readonly MdastNode[] | undefined;

  constructor(file: string, text: string) {
    this.#file = file;
    this.text = text;
  }

  get parsed(): Parsed {
    this.#parsed ??= parse(this.#file, this.text);
    return this.#parsed;
  }

  /** Every node of the tree in reading order; none where the MDX cannot be read. */
  get nodes(): readonly MdastNode[] {
    this.#nodes ??= this.parsed.root === undefined ? [] : [...walk(this.parsed.root)];
    return this.#nodes;
  }
}

/** Message of the MDX parser: `line:column: what is wrong (rule)`. */
const parserMessage = /^(?<line>\d+):(?<column>\d+): (?<what>[\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/;

function parse(file: string, text: string): Parsed {
  try {
    return { root: mdxToMdast(text), diagnostics: [] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const { line, column, what } = parserMessage.exec(message)?.groups ?? {};
    const rest = text.split('\n')[Number(line) - 1]?.slice(Number(column) - 1) ?? '';
    return {
      diagnostics: [
        {
          file,
          ...(line === undefined ? {} : { line: Number(line) }),
          ...mdxWords(what ?? message, rest),
        },
      ],
    };
  }
}

/** Line of the file on which a node begins. */
export const lineOf = (node: MdastNode): number => node.position?.start.line ?? 1;

function* walk(node: MdastNode): Generator<MdastNode> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* walk(child);
}
