import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { PUBLISHED_URLS_FILE, readPublishedUrls } from '../redirects/published-urls.ts';
import { splitUrl, type Redirect } from '../redirects/redirects.ts';
import { REDIRECTS_FILE, redirectsSchema } from '../redirects/schema.ts';
import type { ContentFiles } from './content-files.ts';
import type { Diagnostic } from './diagnostic.ts';
import { isDraft, type ContentLibrary } from './library.ts';
import { readListing, type Listing } from './listing.ts';
import { writeNearest } from './nearest.ts';
import { entryPages } from './site-urls.ts';

type Redirects = z.output<typeof redirectsSchema>;

/** The redirects as they are listed, or what is wrong with the list. */
export const readRedirectList = (source: Pick<ContentFiles, 'texts'>): Listing<Redirects> =>
  readListing(
    REDIRECTS_FILE,
    source,
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
  if (!existsSync(file)) return [];
  const texts = new Map([[REDIRECTS_FILE, readFileSync(file, 'utf8')]]);
  return readRedirectList({ texts }).data?.redirects ?? [];
}

/** The file behind a page, where the page is there. */
function fileOf(page: string, library: ContentLibrary): string | undefined {
  const name = page === '/' ? 'index' : page.replace(/^\/|\/$/g, '');
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
  const { data, lineOf, diagnostics } = readRedirectList(library.source);
  if (data === undefined) return [...diagnostics];
  const published = readPublishedUrls(library.source.texts.get(PUBLISHED_URLS_FILE) ?? '');
  return data.redirects.flatMap((redirect, index) => {
    const isRepeated = data.redirects.slice(0, index).some(({ from }) => from === redirect.from);
    const finding = isRepeated
      ? wrongFrom(`${redirect.from}, a second time`, 'each old address once', 'Keep one of them.')
      : (checkWay(redirect, data.redirects) ?? checkEnds(redirect, published, library));
    if (finding === undefined) return [];
    const { field, found, ...rest } = finding;
    const line = lineOf(['redirects', index, field]);
    return [{ file: REDIRECTS_FILE, line, found: `${field}: ${found}`, ...rest }];
  });
}

interface Finding extends Pick<Diagnostic, 'found' | 'expected' | 'fix'> {
  readonly field: 'from' | 'to';
}

const wrongFrom = (found: string, expected: string, fix: string): Finding => ({
  field: 'from',
  found,
  expected,
  fix,
});

const wrongTo = (found: string, expected: string, fix: string): Finding => ({
  ...wrongFrom(found, expected, fix),
  field: 'to',
});

/** The first thing that is wrong with the way between two paths. */
function checkWay({ from, to }: Redirect, redirects: readonly Redirect[]): Finding | undefined {
  if (isCircular(from, redirects))
    return wrongTo(
      `${to}, from where the way leads back to ${from}`,
      'a way that ends at a page',
      'Take out the redirect that is no longer true.',
    );
  const onward = redirects.find((redirect) => redirect.from === to);
  if (onward !== undefined)
    return wrongTo(
      `${to}, which itself redirects to ${onward.to}`,
      'the last address, so that a reader is sent on once',
      `Write “${onward.to}”.`,
    );
  const { page, id } = splitUrl(from);
  if (id === '') return undefined;
  const target = splitUrl(to);
  if (target.page === page && target.id === '')
    return wrongTo(
      `${to}, without a place on it`,
      'a place on the page, since the old one is put beside it',
      `Name a place, such as ${page}#the-new-id.`,
    );
  if (target.page === page) return undefined;
  return wrongTo(
    `${to}, on another page than ${from}`,
    'a place on the same page: a server never sees what follows the #',
    `Name a place on ${page}, or redirect the whole page.`,
  );
}

/** The first thing that is wrong with the two paths themselves. */
function checkEnds(
  { from, to }: Redirect,
  published: readonly string[],
  library: ContentLibrary,
): Finding | undefined {
  if (!published.includes(from))
    return wrongFrom(
      `${from}, which was never published`,
      `an address out of ${PUBLISHED_URLS_FILE}`,
      writeNearest(from, published, 'Take the redirect out.'),
    );
  const { page, id } = splitUrl(from);
  const file = id === '' ? fileOf(page, library) : undefined;
  if (file !== undefined)
    return wrongFrom(
      `${from}, which is still there: ${file}`,
      'an address that is gone',
      'Take the redirect out, or take the page away.',
    );
  if (published.includes(to) || fileOf(splitUrl(to).page, library) !== undefined) return undefined;
  return wrongTo(
    `${to}, which does not exist`,
    'an address of this site',
    writeNearest(to, published, 'Name a page that is there.'),
  );
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
