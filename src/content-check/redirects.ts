import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { pastDay } from '../articles/dates.ts';
import { ADDRESSES_FILE, readAddresses } from '../redirects/published-urls.ts';
import { splitAddress, type Move } from '../redirects/redirects.ts';
import type { Fault } from './diagnostic.ts';
import { nearest } from './issues.ts';
import type { CollectionName, ContentFile } from './library.ts';
import { isDraft } from '../prose-lint/fields.ts';
import { readListing } from '../prose-lint/listing.ts';

/** Where moved addresses are listed. */
export const MOVES_FILE = 'content/redirects.yaml';

const address = z
  .string({ error: 'an address of this site, such as /articles/sleep/' })
  .regex(/^\/(?:[a-z0-9-]+\/)*(?:[a-z0-9-]+\.[a-z]+)?(?:#\S+)?$/, {
    error: 'an address of this site that ends in a slash, a file or #id: /articles/sleep/',
  });

const movesSchema = z.strictObject({
  moves: z.array(
    z.strictObject({
      /** The address that was published. */
      from: address,
      /** Where the same is now. */
      to: address,
      /** The day of the move. */
      since: pastDay,
    }),
    { error: 'a list, which may be empty: []' },
  ),
});

const howTo =
  'Under `moves:`, write each as `- from: /old/`, `to: /new/` and `since: 2026-11-20`, on three lines.';

/**
 * The moves, for the build.
 *
 * @param root folder that holds `content/`
 * @returns none where the list has a fault, which the content check names
 */
export function readMoves(root: string): Move[] {
  return readListing(root, MOVES_FILE, movesSchema, howTo).data?.moves ?? [];
}

/** Pages that are made from entries: the folder of their addresses, and the entries. */
const entryPages: readonly [folder: string, collection: CollectionName][] = [
  ['/articles/', 'articles'],
  ['/evidence/', 'claims'],
  ['/routines/', 'routines'],
];

/** The file behind a page, where the page is there. */
function fileOf(root: string, page: string, files: readonly ContentFile[]): string | undefined {
  const name = page.replace(/^\/|\/$/g, '');
  const route = [`src/pages/${name}.astro`, `src/pages/${name}/index.astro`].find((file) =>
    existsSync(join(root, file)),
  );
  const entry = files.find(
    (file) =>
      !isDraft(file) &&
      entryPages.some(
        ([folder, collection]) => collection === file.collection && page === `${folder}${file.id}/`,
      ),
  );
  return route ?? entry?.file;
}

/**
 * Holds the list of moves to the truth: every old address was published and is gone, every new one
 * is there, and no reader is sent round or on twice.
 *
 * @param root folder that holds `content/`
 * @param files of the library
 */
export function checkMoves(root: string, files: readonly ContentFile[]): Fault[] {
  const listing = readListing(root, MOVES_FILE, movesSchema, howTo);
  if (listing.data === undefined) return [...listing.faults];
  const { data, lineOf } = listing;
  if (data.moves.length === 0) return [];
  const list = join(root, ADDRESSES_FILE);
  const published = existsSync(list) ? readAddresses(readFileSync(list, 'utf8')) : [];
  return data.moves.flatMap((move, index) => {
    const earlier = data.moves.slice(0, index);
    const fault = firstFault(move, { earlier, moves: data.moves, published, root, files });
    if (fault === undefined) return [];
    return [{ file: MOVES_FILE, line: lineOf(['moves', index, fault.field]), ...fault.words }];
  });
}

interface Context {
  readonly earlier: readonly Move[];
  readonly moves: readonly Move[];
  readonly published: readonly string[];
  readonly root: string;
  readonly files: readonly ContentFile[];
}

interface Finding {
  readonly field: 'from' | 'to';
  readonly words: Pick<Fault, 'found' | 'expected' | 'fix'>;
}

/** The first thing that is wrong with a move; the others often follow from it. */
function firstFault({ from, to }: Move, context: Context): Finding | undefined {
  const { earlier, moves, published, root, files } = context;
  const [before, after] = [splitAddress(from), splitAddress(to)];
  const finding = (field: 'from' | 'to', found: string, expected: string, fix: string) => ({
    field,
    words: { found: `${field}: ${found}`, expected, fix },
  });
  const onward = moves.find((move) => move.from === to);
  const file = before.id === '' ? fileOf(root, before.page, files) : undefined;

  if (earlier.some((move) => move.from === from)) {
    return finding('from', `${from}, a second time`, 'each old address once', 'Keep one of them.');
  }
  if (leadsBack(from, moves)) {
    return finding(
      'to',
      `${to}, from where the way leads back to ${from}`,
      'a way that ends at a page',
      'Take out the move that is no longer true.',
    );
  }
  if (onward !== undefined) {
    return finding(
      'to',
      `${to}, which has itself moved to ${onward.to}`,
      'the last address, so that a reader is sent on once',
      `Write “${onward.to}”.`,
    );
  }
  if (before.id !== '' && after.page !== before.page) {
    return finding(
      'to',
      `${to}, on another page than ${from}`,
      'a place on the same page: a server never sees what follows the #',
      `Name a place on ${before.page}, or move the whole page.`,
    );
  }
  if (!published.includes(from)) {
    const meant = nearest(from, published);
    return finding(
      'from',
      `${from}, which was never published`,
      `an address out of ${ADDRESSES_FILE}`,
      meant === undefined ? 'Take the move out.' : `Write “${meant}”.`,
    );
  }
  if (file !== undefined) {
    return finding(
      'from',
      `${from}, which is still there: ${file}`,
      'an address that is gone',
      'Take the move out, or take the page away.',
    );
  }
  if (!published.includes(to) && fileOf(root, after.page, files) === undefined) {
    const meant = nearest(to, published);
    return finding(
      'to',
      `${to}, which does not exist`,
      'an address of this site',
      meant === undefined ? 'Name a page that is there.' : `Write “${meant}”.`,
    );
  }
  return undefined;
}

/** Whether somebody who follows the moves from an address comes back to it. */
function leadsBack(from: string, moves: readonly Move[]): boolean {
  const seen = new Set<string>();
  let at: string | undefined = from;
  while (at !== undefined && !seen.has(at)) {
    seen.add(at);
    const here: string = at;
    at = moves.find((move) => move.from === here)?.to;
  }
  return at === from;
}
