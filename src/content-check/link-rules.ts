import type { MdastNode } from 'satteri';
import { splitUrl, type Redirect } from '../redirects/redirects.ts';
import { REDIRECTS_FILE } from '../redirects/schema.ts';
import type { Diagnostic } from './diagnostic.ts';
import { hasMisplaced } from './file-places.ts';
import type { ContentFile, ContentLibrary } from './library.ts';
import { showsAddress } from './markdown-nodes.ts';
import { lineOf } from './markdown.ts';
import { nearest, writeNearest } from './nearest.ts';
import { readRedirectList } from './redirect-rules.ts';
import { pathOf, siteUrls, type SiteUrls } from './site-urls.ts';
import { placedTexts } from './text-rules.ts';
import { valuesIn } from './values.ts';

type Words = Pick<Diagnostic, 'found' | 'expected' | 'fix'>;

/**
 * Every link leads to a page and a place that are there, by the address that is theirs, and every
 * published address still works. A file that cannot be read, or that is in a wrong place, makes no page:
 * nothing is said until it is put right.
 */
export function checkLinks(library: ContentLibrary): Diagnostic[] {
  const redirects = readRedirectList(library.source).data?.redirects;
  if (redirects === undefined || library.hasUnread || hasMisplaced(library)) return [];
  const urls = siteUrls(library, redirects);
  return [
    ...library.files.flatMap((file) =>
      checkBody(file, pathOf(file, library.source.routes), urls, redirects),
    ),
    ...checkFields(library, urls, redirects),
    ...urls.lost.map((url) => lostUrl(url, urls)),
  ];
}

function checkBody(
  { file, markdown }: ContentFile,
  own: string,
  urls: SiteUrls,
  redirects: readonly Redirect[],
): Diagnostic[] {
  return (markdown?.nodes ?? []).flatMap((node): Diagnostic[] => {
    const to = addressOf(node);
    if (to === undefined) return [];
    const words = showsAddress(node) ? bareWords(to) : linkWords(to, own, urls, redirects);
    return words === undefined ? [] : [{ file, line: lineOf(node), ...words }];
  });
}

/** The links in fields: of the menu, and of the pages that have doors. */
function checkFields(
  library: ContentLibrary,
  urls: SiteUrls,
  redirects: readonly Redirect[],
): Diagnostic[] {
  const inPages = library.pages.files.flatMap(({ file, data, yaml }) =>
    [...valuesIn(data)].flatMap(({ path, value }) =>
      typeof value === 'string' ? [{ file, line: yaml.lineOf(path), path, text: value }] : [],
    ),
  );
  return [...placedTexts(library), ...inPages].flatMap(({ file, line, path, text }) => {
    const words = path.at(-1) === 'href' ? linkWords(text, '/', urls, redirects) : undefined;
    return words === undefined ? [] : [{ file, line, ...words }];
  });
}

const addressOf = (node: MdastNode): string | undefined =>
  node.type === 'link' || node.type === 'definition' ? node.url : undefined;

const bareWords = (to: string): Words => ({
  found: `the bare address ${to}`,
  expected: 'a link with words that say where it leads',
  fix: `Write [words](${to.replace(/^http:/, 'https:')}).`,
});

/** What is wrong with the address of a link. */
function linkWords(
  to: string,
  own: string,
  urls: SiteUrls,
  redirects: readonly Redirect[],
): Words | undefined {
  const found = `a link to “${to}”`;
  if (to.startsWith('http://'))
    return {
      found: `${found}, which is not encrypted`,
      expected: 'an address that begins with https://',
      fix: `Write https://${to.slice('http://'.length)} if that works.`,
    };
  if (/^(?:https:\/\/|mailto:|tel:)/.test(to)) return undefined;
  if (!/^[/#]/.test(to) || to.startsWith('//'))
    return {
      found,
      expected:
        'an address of this site from its root, such as /articles/sleep/, or a whole https:// one',
      fix: fromRoot(to, urls),
    };
  const { page, id } = splitUrl(to.startsWith('#') ? own + to : to);
  const path = page.replace(/\?.*$/, '');
  const onward = redirects.find(
    ({ from }) => from === page + (id === '' ? '' : `#${id}`) || from === path,
  );
  const isThere = urls.paths.has(path) && onward?.from === path;
  if (onward !== undefined && !isThere)
    return {
      found: `${found}, which has moved`,
      expected: 'the address where it is now',
      fix: `Write “${onward.to}”.`,
    };
  const draft = urls.drafts.get(path);
  if (draft !== undefined)
    return {
      found: `${found}, which is a draft`,
      expected: 'a page that readers can see',
      fix: `Take “draft: true” out of ${draft}, or take the link out.`,
    };
  if (!urls.paths.has(path))
    return {
      found: `${found}, and no such page`,
      expected: 'a page of this site',
      fix: urls.paths.has(`${path}/`)
        ? `Write “${path}/${id === '' ? '' : `#${id}`}”, with a slash at its end.`
        : writeNearest(path, urls.paths, 'Look the address up on the site, or take the link out.'),
    };
  if (id === '' || id.startsWith(':~:')) return undefined;
  const places = urls.places(path);
  // What a page of words has beside its headings is known only from its published places.
  if (places.size === 0 || places.has(id)) return undefined;
  const meant = closest(id, places);
  return {
    found: `${found}, and no such place on the page`,
    expected: 'the id of a heading or an entry of that page',
    fix:
      meant === undefined
        ? 'Look the address up on the page, or link to the page itself.'
        : `Write “${to.startsWith('#') ? '' : path}#${meant}”.`,
  };
}

/** How to write an address that begins neither with a slash nor with a protocol. */
function fromRoot(to: string, { paths }: SiteUrls): string {
  if (/^www\.|^[\w-]+\.(?:com|org|net|uk|gov|ie|eu)\b/.test(to)) return `Write https://${to}`;
  const name = to.replace(/^(?:\.{1,2}\/)+|^content\//g, '').replace(/\.(?:mdx?|ya?ml|html)$/, '');
  const path = [`/${name}/`, `/articles/${name}/`].find((candidate) =>
    paths.has(candidate.replaceAll('//', '/')),
  );
  return path === undefined
    ? writeNearest(`/${name}/`, paths, 'Write the address as it is on the site, from the slash on.')
    : `Write “${path.replaceAll('//', '/')}”.`;
}

/** The place that somebody most likely meant: places are long, so up to half of one may differ. */
const closest = (id: string, places: Iterable<string>): string | undefined =>
  nearest(id, places, id.length / 2);

/**
 * Where a lost address most likely went: to the new address of its kind that is most like it.
 *
 * @param fresh addresses of its kind that were never published
 */
export function likelyTarget(url: string, fresh: readonly string[]): string | undefined {
  const [only, ...others] = fresh;
  return others.length === 0 ? only : nearest(url, fresh, url.length);
}

/** A published address that nothing serves any more. */
function lostUrl(url: string, urls: SiteUrls): Diagnostic {
  const { page, id } = splitUrl(url);
  const meant = likelyTarget(url, urls.fresh(url));
  const to = meant ?? (id === '' ? 'the page that took its place' : `${page}#the-new-id`);
  return {
    file: REDIRECTS_FILE,
    found: `no redirect for ${url}, which was published and is gone`,
    expected: 'every published address to lead somewhere',
    fix: `Bring it back, or add three lines: “- from: '${url}'”, “to: '${to}'”${meant === undefined ? '' : ' (or where it went)'} and “since:” with today’s date.`,
  };
}
