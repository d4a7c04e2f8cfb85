import { isMap, isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { Fault } from './diagnostic.ts';

/** A YAML text that knows on which line each of its values stands. */
export interface YamlSource {
  readonly data: unknown;
  /** Line of a field, or of the nearest thing around it that is there. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  readonly faults: readonly Fault[];
}

/**
 * Reads YAML and keeps the positions.
 *
 * @param file path for messages
 * @param text the YAML
 * @param firstLine line of the file on which the text begins
 */
export function readYaml(file: string, text: string, firstLine = 1): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  return {
    data: document.errors.length > 0 ? undefined : document.toJS(),
    lineOf: (path) => lineAt(offsetOf(document, path)),
    faults: document.errors.map((error) => ({
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
  return 0;
}
