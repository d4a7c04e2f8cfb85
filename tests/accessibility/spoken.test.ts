import { expect, test } from 'vitest';
import { pagesOf, pagesOfEachKind } from '../helpers/built-site.ts';
import { useReader } from '../helpers/reader.ts';
import { windows } from '../helpers/visit.ts';
import { skipLongLists } from './pages.ts';

const reader = useReader();

/** Entries of each list and characters of each text that the files hold: how it is said, not what. */
const MAX_ENTRIES = 2;
const MAX_TEXT = 80;

/** Kinds of which there is more than one page; the shortest is read. */
const families = ['article', 'claim', 'routine', 'sources'] as const;

const ofFamilies = new Set(families.flatMap((family) => pagesOf(family)));
const kinds = new Map([
  ...pagesOfEachKind()
    .filter((page) => !ofFamilies.has(page))
    .map(
      ({ path }) =>
        [path.replaceAll('/', ' ').trim().replaceAll(' ', '-') || 'home', path] as const,
    ),
  ...families.flatMap((family) => {
    const [shortest] = pagesOf(family).toSorted((a, b) => a.html.length - b.html.length);
    return shortest === undefined ? [] : [[family, shortest.path] as const];
  }),
]);

/** The version of a share card says nothing to a listener and changes with every word. */
const shorten = (whole: string): string => {
  const line = whole.replace(/\?v=\w+/, '');
  return line.length > MAX_TEXT ? `${line.slice(0, MAX_TEXT).trimEnd()}…` : line;
};

test.each([...kinds])('a screen reader is told this of the page: %s', async (kind, path) => {
  const tab = await reader.open(path, { viewport: windows.phone, reducedMotion: 'reduce' });
  await skipLongLists(tab, MAX_ENTRIES);
  // What is around the main part is the same on every page.
  const tree = await tab.locator(kind === 'home' ? 'body' : 'main').ariaSnapshot();
  const text = [path, ...tree.split('\n').map(shorten), ''].join('\n');
  await expect(text).toMatchFileSnapshot(`spoken/${kind}.txt`);
});
