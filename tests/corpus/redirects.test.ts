import { expect, test } from 'vitest';
import { REDIRECTS_FILE } from '../../src/redirects/schema.ts';
import {
  formatPublishedUrls,
  PUBLISHED_URLS_FILE,
  readPublishedUrls,
} from '../../src/redirects/published-urls.ts';
import { fixtureInMemory, type ContentInMemory } from '../helpers/content-in-memory.ts';
import { goldenText } from '../helpers/golden-text.ts';

/** Paths that were published once and are gone, for the mistakes below to be about. */
const gone = ['/articles/rest/', '/articles/rested/', '/glossary/#make-believe', '/#once'];

/** The content with those that some redirects are from, and with these redirects in place of its own. */
function contentWith(redirects: string): ContentInMemory {
  const content = fixtureInMemory();
  const list = readPublishedUrls(content.read(PUBLISHED_URLS_FILE));
  const published = gone.filter((url) => redirects.includes(`from: ${url}\n`));
  content.write(
    PUBLISHED_URLS_FILE,
    formatPublishedUrls([...list, ...(published.length > 0 ? published : gone.slice(0, 1))]),
  );
  content.write(REDIRECTS_FILE, `redirects:\n${redirects}`);
  return content;
}

const redirect = (from: string, to: string, since = '2026-11-20'): string =>
  `  - from: ${from}\n    to: ${to}\n    since: ${since}\n`;

test.each([
  ['a page', redirect('/articles/rest/', '/articles/sleep/')],
  ['a page that becomes a place', redirect('/articles/rest/', '/glossary/#sham')],
  ['a place', redirect('/glossary/#make-believe', '/glossary/#sham')],
  ['a place of the home page', redirect('/#once', '/#start')],
])('accepts a redirect of %s', (_name, redirects) => {
  expect(contentWith(redirects).check()).toEqual([]);
});

test.each([
  ['a redirect without a day', `  - from: /articles/rest/\n    to: /articles/sleep/\n`],
  ['a redirect in the future', redirect('/articles/rest/', '/articles/sleep/', '2999-01-01')],
  [
    'a misspelt field in a redirect',
    redirect('/articles/rest/', '/articles/sleep/').replace('to:', 'two:'),
  ],
  ['an address without its slash', redirect('/articles/rest', '/articles/sleep/')],
  [
    'a path redirected twice',
    redirect('/articles/rest/', '/articles/sleep/') +
      redirect('/articles/rest/', '/articles/calm/'),
  ],
  [
    'redirects in a circle',
    redirect('/articles/rest/', '/articles/rested/') +
      redirect('/articles/rested/', '/articles/rest/'),
  ],
  [
    'a redirect to a redirect',
    redirect('/articles/rest/', '/articles/rested/') +
      redirect('/articles/rested/', '/articles/sleep/'),
  ],
  ['a place redirected to another page', redirect('/glossary/#make-believe', '/safety/#numb-feet')],
  ['a place redirected to no place', redirect('/glossary/#make-believe', '/glossary/')],
  ['a redirect from where nothing was', redirect('/articles/rast/', '/articles/sleep/')],
  ['a redirect from an article that is there', redirect('/articles/calm/', '/articles/sleep/')],
  ['a redirect from a page that is there', redirect('/glossary/', '/articles/sleep/')],
  ['a redirect to nowhere', redirect('/articles/rest/', '/articles/slep/')],
])('tells the author of %s what to do', async (name, redirects) => {
  const diagnostics = contentWith(redirects).check();
  expect(new Set(diagnostics.map(({ file }) => file))).toEqual(new Set([REDIRECTS_FILE]));
  const golden = `./golden/redirects/${name.replaceAll(' ', '-')}.txt`;
  await expect(goldenText(diagnostics)).toMatchFileSnapshot(golden);
});
