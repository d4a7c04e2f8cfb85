import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { pastDay } from '../articles/dates.ts';
import { PUBLISHED_URLS_FILE, readPublishedUrls } from '../redirects/published-urls.ts';
import { splitUrl, type Redirect } from '../redirects/redirects.ts';
import type { Diagnostic } from './diagnostic.ts';
import { isDraft, type ContentLibrary } from './library.ts';
import { readListing, type Listing } from './listing.ts';
import { nearest } from './schema-issues.ts';

/** Where redirects are listed. */
export const REDIRECTS_FILE = 'content/redirects.yaml';

const path = z
  .string({ error: 'an address of this site, such as /articles/sleep/' })
  .regex(/^\/(?:[a-z0-9-]+\/)*(?:[a-z0-9-]+\.[a-z]+)?(?:#\S+)?$/, {
    error: 'an address of this site that ends in a slash, a file or #id: /articles/sleep/',
  });

const redirectsSchema = z.strictObject({
  redirects: z.array(
    z.strictObject({
      /** The path that was published. */
      from: path,
      /** Where the same is now. */
      to: path,
      /** The day from which it is so. */
      since: pastDay,
    }),
    { error: 'a list, which may be empty: []' },
  ),
});

type Redirects = z.output<typeof redirectsSchema>;

const listRedirects = (text: string | undefined): Listing<Redirects> =>
  readListing(
    REDIRECTS_FILE,
    text,
    redirectsSchema,
    'Under `redirects:`, write each as `- from: /old/`, `to: /new/` and `since: 2026-11-20`, on three lines.',
  );

/**
 * The redirects, for the build.
 *
 * @param root folder that holds `content/`
 * @returns none where the list has a mistake, which the content check names
 */
export function readRedirects(root: string): Redirect[] {
  const file = join(root, REDIRECTS_FILE);
  return (
    listRedirects(existsSync(file) ? readFileSync(file, 'utf8') : undefined).data?.redirects ?? []
  );
}

/** Pages that are made from entries: the folder of their URLs, and the collection. */
const entryPages = [
  ['/articles/', 'articles'],
  ['/evidence/', 'claims'],
  ['/routines/', 'routines'],
] as const;

/** The file behind a page, where the page is there. */
function fileOf(page: string, library: ContentLibrary): string | undefined {
  const name = page.replace(/^\/|\/$/g, '');
  const route = [`src/pages/${name}.astro`, `src/pages/${name}/index.astro`].find((file) =>
    library.source.routes.has(file),
  );
  const entry = entryPages
    .flatMap(([folder, collection]) =>
      library[collection].entries.filter(({ id }) => page === `${folder}${id}/`),
    )
    .find((candidate) => !isDraft(candidate));
  return route ?? entry?.file;
}

/**
 * Every redirect is from a path that was published and is gone, to one that is there, and sends
 * nobody round in a circle or on twice.
 */
export function checkRedirects(library: ContentLibrary): Diagnostic[] {
  const { texts } = library.source;
  const listing = listRedirects(texts.get(REDIRECTS_FILE));
  if (listing.data === undefined) return [...listing.diagnostics];
  const { data, lineOf } = listing;
  const context = { redirects: data.redirects, published: publishedPaths(texts), library };
  return data.redirects.flatMap((redirect, index) => {
    const finding = firstFinding(redirect, index, context);
    if (finding === undefined) return [];
    const { field, found, ...rest } = finding;
    const line = lineOf(['redirects', index, field]);
    return [{ file: REDIRECTS_FILE, line, found: `${field}: ${found}`, ...rest }];
  });
}

function publishedPaths(texts: ReadonlyMap<string, string>): string[] {
  return readPublishedUrls(texts.get(PUBLISHED_URLS_FILE) ?? '');
}

interface Context {
  readonly redirects: readonly Redirect[];
  readonly published: readonly string[];
  readonly library: ContentLibrary;
}

interface Finding extends Pick<Diagnostic, 'found' | 'expected' | 'fix'> {
  readonly field: 'from' | 'to';
}

/** The first thing that is wrong with a redirect; the others often follow from it. */
function firstFinding(
  { from, to }: Redirect,
  index: number,
  context: Context,
): Finding | undefined {
  const { redirects, published, library } = context;
  const [before, after] = [splitUrl(from), splitUrl(to)];
  const onward = redirects.find((redirect) => redirect.from === to);
  const file = before.id === '' ? fileOf(before.page, library) : undefined;

  if (redirects.slice(0, index).some((redirect) => redirect.from === from)) {
    return {
      field: 'from',
      found: `${from}, a second time`,
      expected: 'each old address once',
      fix: 'Keep one of them.',
    };
  }
  if (isCircular(from, redirects)) {
    return {
      field: 'to',
      found: `${to}, from where the way leads back to ${from}`,
      expected: 'a way that ends at a page',
      fix: 'Take out the redirect that is no longer true.',
    };
  }
  if (onward !== undefined) {
    return {
      field: 'to',
      found: `${to}, which itself redirects to ${onward.to}`,
      expected: 'the last address, so that a reader is sent on once',
      fix: `Write “${onward.to}”.`,
    };
  }
  if (before.id !== '' && after.page !== before.page) {
    return {
      field: 'to',
      found: `${to}, on another page than ${from}`,
      expected: 'a place on the same page: a server never sees what follows the #',
      fix: `Name a place on ${before.page}, or redirect the whole page.`,
    };
  }
  if (!published.includes(from)) {
    const meant = nearest(from, published);
    return {
      field: 'from',
      found: `${from}, which was never published`,
      expected: `an address out of ${PUBLISHED_URLS_FILE}`,
      fix: meant === undefined ? 'Take the redirect out.' : `Write “${meant}”.`,
    };
  }
  if (file !== undefined) {
    return {
      field: 'from',
      found: `${from}, which is still there: ${file}`,
      expected: 'an address that is gone',
      fix: 'Take the redirect out, or take the page away.',
    };
  }
  if (!published.includes(to) && fileOf(after.page, library) === undefined) {
    const meant = nearest(to, published);
    return {
      field: 'to',
      found: `${to}, which does not exist`,
      expected: 'an address of this site',
      fix: meant === undefined ? 'Name a page that is there.' : `Write “${meant}”.`,
    };
  }
  return undefined;
}

/** Whether somebody who follows the redirects from a path comes back to it. */
function isCircular(from: string, redirects: readonly Redirect[]): boolean {
  const next = new Map(redirects.map((redirect) => [redirect.from, redirect.to]));
  const visited = new Set<string>();
  let at = next.get(from);
  while (at !== undefined && at !== from && !visited.has(at)) {
    visited.add(at);
    at = next.get(at);
  }
  return at === from;
}
