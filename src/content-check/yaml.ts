import { isMap, isNode, LineCounter, parseDocument, type Document } from 'yaml';
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
 * Reads YAML and keeps the positions.
 *
 * @param file path for messages
 * @param text the YAML; front matter has an empty line in place of the line of hyphens before it
 */
export function readYaml(file: string, text: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  return {
    text,
    data: document.errors.length > 0 ? undefined : document.toJS(),
    lineOf: (path) => lineAt(offsetOf(document, path)),
    diagnostics: document.errors.map((error) => ({
      file,
      line: lineAt(error.pos[0]),
      found: error.message.split(' at line ')[0] ?? error.message,
      expected: 'valid YAML',
      fix: 'Put text that holds a colon, a quote or a # in quotes, and indent with spaces.',
    })),
  };
}

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
