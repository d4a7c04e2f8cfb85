import { basename, dirname } from 'node:path/posix';
import { entryTypes } from '../collections.ts';
import type { ContentFiles } from '../content-check/content-files.ts';
import type { CollectionName } from '../content-check/library.ts';

/** A kind of entry that a command begins from the words that it is known by. */
export interface EntryKind {
  /** The word of the command: `npm run new:claim`. */
  readonly command: string;
  readonly collection: CollectionName;
  /** The field that names an entry, and that its id is made from. */
  readonly titled: string;
  /** An example of that field, for --help. */
  readonly example: string;
  /** What an editor does next. */
  readonly next: (id: string) => string;
}

/** Every kind that `scripts/new-entry.ts` makes. */
export const entryKinds: readonly EntryKind[] = [
  {
    command: 'claim',
    collection: 'claims',
    titled: 'statement',
    example: 'Foot massage helps you sleep.',
    next: (id) =>
      `Both grades follow from its comparisons. Name it in the \`claims\` of an article: [${id}].`,
  },
  {
    command: 'question',
    collection: 'questions',
    titled: 'question',
    example: 'How long should a foot massage take?',
    next: (id) =>
      `It stands at /questions/#${id} by itself, and at the end of the article that it names. That address stays for good: rename the file now if it says too little.`,
  },
  {
    command: 'condition',
    collection: 'conditions',
    titled: 'name',
    example: 'Athlete’s foot',
    next: (id) =>
      `It stands on the safety page and in the self-check by itself. An article shows it with \`conditions: [${id}]\`.`,
  },
  {
    command: 'term',
    collection: 'glossary',
    titled: 'term',
    example: 'placebo',
    next: () => 'It is explained by itself where an article first uses it.',
  },
];

/** The folder of a collection, from the project’s root. */
export const folderOf = (collection: CollectionName): string =>
  `content/${entryTypes[collection].folder}`;

/** Ids of the files of a collection, whether they keep to their schema or not. */
export function idsIn({ texts }: ContentFiles, collection: CollectionName): ReadonlySet<string> {
  const { ending } = entryTypes[collection];
  const folder = folderOf(collection);
  return new Set(
    [...texts.keys()]
      .filter((file) => dirname(file) === folder && file.endsWith(`.${ending}`))
      .map((file) => basename(file, `.${ending}`)),
  );
}
