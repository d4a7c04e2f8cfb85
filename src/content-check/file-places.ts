import { entryTypes } from '../collections.ts';
import { FIELDS_FILE } from '../editor-support/field-reference.ts';
import { RETRACTIONS_FILE } from '../evidence/retractions.ts';
import { UNUSED_FILE } from '../evidence/unused.ts';
import { WORDS_FILE } from '../prose-lint/spelling.ts';
import { SETTINGS_FILE } from '../publisher/schema.ts';
import { PUBLISHED_URLS_FILE } from '../redirects/published-urls.ts';
import { INTERFACE_FILE, SITE_FILE } from '../texts/schema.ts';
import { REDIRECTS_FILE } from '../redirects/schema.ts';
import type { ContentFiles } from './content-files.ts';
import type { Diagnostic } from './diagnostic.ts';
import { nearest } from './nearest.ts';

/** Files beside the folders: what belongs to no kind of entry. */
const lists: readonly string[] = [
  'content/README.md',
  FIELDS_FILE,
  PUBLISHED_URLS_FILE,
  INTERFACE_FILE,
  REDIRECTS_FILE,
  RETRACTIONS_FILE,
  SETTINGS_FILE,
  SITE_FILE,
  UNUSED_FILE,
  WORDS_FILE,
];

const types = Object.values(entryTypes);
const folders = types.map(({ folder }) => folder);

/** Whether a file is in a place, or has an ending, from which nothing reads it. */
export const hasMisplaced = ({ source }: { readonly source: ContentFiles }): boolean =>
  [...source.texts.keys()].some((file) => checkPlace(file).length > 0);

/** A path without the ending of its file. */
export const withoutEnding = (path: string): string => path.replace(/\.[^./]*$/, '');

/** What is wrong with the folder and the ending of a file. */
export function checkPlace(file: string): Diagnostic[] {
  const [, folder = '', ...inside] = file.split('/');
  if (inside.length === 0) return checkList(file);
  const type = types.find((candidate) => candidate.folder === folder);
  if (type === undefined) {
    const meant = nearest(folder, folders);
    return [
      {
        file,
        found: `a folder “${folder}”, from which nothing is read`,
        expected: `a folder out of ${folders.join(', ')}`,
        fix:
          meant === undefined
            ? 'Move the file into the folder of its kind.'
            : `Move the file to content/${meant}.`,
      },
    ];
  }
  const name = inside.at(-1) ?? '';
  if (inside.length > 1)
    return [
      {
        file,
        found: `a folder inside content/${folder}`,
        expected: `the files of content/${folder} side by side`,
        fix: `Move the file to content/${folder}/${name}.`,
      },
    ];
  if (name.endsWith(`.${type.ending}`)) return [];
  const isText = /\.(?:mdx?|markdown|ya?ml|txt)$/i.test(name);
  return [
    {
      file,
      found: `“${name}”, which nothing reads`,
      expected: `files that end in .${type.ending} in content/${folder}`,
      fix: isText
        ? `If it is one, rename it to ${withoutEnding(name)}.${type.ending}; else move it to the folder of its kind.`
        : 'Take it out of content.',
    },
  ];
}

function checkList(file: string): Diagnostic[] {
  if (lists.includes(file)) return [];
  const meant =
    lists.find((list) => withoutEnding(list) === withoutEnding(file)) ?? nearest(file, lists);
  return [
    {
      file,
      found: 'a file that nothing reads',
      expected: `beside the folders only ${lists.map((list) => list.replace('content/', '')).join(', ')}`,
      fix:
        meant === undefined
          ? 'Move it into the folder of its kind, such as content/articles, or take it out.'
          : `Rename it to ${meant}.`,
    },
  ];
}
