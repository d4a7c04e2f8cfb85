import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { entryTypes } from '../collections.ts';
import type { Fault } from './diagnostic.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

export type CollectionName = keyof typeof entryTypes;

const isCollectionName = (name: string): name is CollectionName => name in entryTypes;

/** Every kind of entry, in the order of the table. */
export const collectionNames: readonly CollectionName[] =
  Object.keys(entryTypes).filter(isCollectionName);

/** A file of `content/` as it was read, before any rule looked at it. */
export interface ContentFile {
  readonly collection: CollectionName;
  readonly id: string;
  /** Path from the project's root. */
  readonly file: string;
  readonly source: YamlSource;
  /** The Markdown of an MDX file, with empty lines where the front matter was, so that lines keep
   * their numbers. */
  readonly body: string | undefined;
}

const frontMatter = /^---\r?\n(?<yaml>[\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

function readMdx(file: string, text: string): { source: YamlSource; body: string } {
  const match = frontMatter.exec(text);
  const yaml = match?.groups?.['yaml'];
  if (match === null || yaml === undefined) {
    const fault: Fault = {
      file,
      line: 1,
      found: 'no front matter',
      expected: 'the file to begin with fields between two lines of ---',
      fix: 'Begin like a neighbour, or let `npm run new:article` write the first lines.',
    };
    return { source: { data: undefined, lineOf: () => 1, faults: [fault] }, body: text };
  }
  const blank = match[0].replace(/[^\n]/g, '');
  return { source: readYaml(file, yaml, 2), body: blank + text.slice(match[0].length) };
}

/**
 * Reads every file of the content folder.
 *
 * @param root folder that holds `content/`
 */
export function readLibrary(root: string): ContentFile[] {
  return collectionNames.flatMap((name) => readCollection(root, name));
}

function readCollection(root: string, collection: CollectionName): ContentFile[] {
  const { folder, ending } = entryTypes[collection];
  return globSync(`content/${folder}/*.${ending}`, { cwd: root })
    .toSorted()
    .map((path) => {
      const file = path.replaceAll('\\', '/');
      const text = readFileSync(join(root, path), 'utf8');
      const read =
        ending === 'mdx' ? readMdx(file, text) : { source: readYaml(file, text), body: undefined };
      return { collection, id: basename(file, `.${ending}`), file, ...read };
    });
}
