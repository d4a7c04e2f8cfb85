import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lostFromBuild } from '../../src/content-check/lost-urls.ts';
import { readRedirects } from '../../src/content-check/redirect-rules.ts';
import {
  PUBLISHED_URLS_FILE,
  collectUrls,
  publishedFiles,
  readPublishedUrls,
  formatPublishedUrls,
} from '../../src/redirects/published-urls.ts';
import { builtPages, dist } from '../helpers/built-site.ts';
import { projectRoot } from '../helpers/content-copy.ts';

const list = readFileSync(join(projectRoot, PUBLISHED_URLS_FILE), 'utf8');
const listed = readPublishedUrls(list);
const files = globSync(publishedFiles, { cwd: dist }).map((file) => file.replaceAll('\\', '/'));
const built = collectUrls(builtPages(), files);

const redirects = readRedirects(projectRoot);

test('no published address is lost: it is there, or content/redirects.yaml says where it went', () => {
  expect(lostFromBuild(listed, built, redirects)).toEqual([]);
});

test('every address is on the list, to which `npm run addresses` adds the new ones', () => {
  expect(built.filter((url) => !listed.includes(url))).toEqual([]);
});

test('redirects are from what is gone to what is there', () => {
  expect(redirects.filter(({ from, to }) => built.includes(from) || !built.includes(to))).toEqual(
    [],
  );
});

test('the list is as the command writes it', () => {
  expect(list).toBe(formatPublishedUrls(listed));
});

/** Every entry that somebody may have linked to, by its folder and the page that it is on. */
test.each([
  ['articles', 'mdx', '/articles/ID/'],
  ['articles', 'mdx', '/articles/ID.md'],
  ['claims', 'yaml', '/evidence/ID/'],
  ['routines', 'yaml', '/routines/ID/'],
  ['routines', 'yaml', '/routines/ID/#step-1'],
  ['sources', 'yaml', '/evidence/sources/#ID'],
  ['benefits', 'yaml', '/top-10-benefits/#ID'],
  ['left-out', 'yaml', '/top-10-benefits/#ID'],
  ['glossary', 'yaml', '/glossary/#ID'],
  ['conditions', 'yaml', '/safety/#ID'],
  ['places', 'yaml', '/where-to-press/#ID'],
  ['questions', 'yaml', '/questions/#ID'],
])('the list has every entry of content/%s (%s) at %s', (folder, ending, pattern) => {
  const ids = globSync(`content/${folder}/*.${ending}`, { cwd: projectRoot }).map((file) =>
    file.replace(/^.*[/\\]|\.\w+$/g, ''),
  );
  expect(ids.length).toBeGreaterThan(0);
  const missing = ids.filter((id) => !listed.includes(pattern.replace('ID', id)));
  expect(missing).toEqual([]);
});

test('the list has the headings of articles, and no number that changes with an edit', () => {
  expect(listed).toContain('/articles/sleep/#a-warm-footbath-did-as-well');
  expect(listed.filter((address) => /#(?:cite|note|ref)-\d/.test(address))).toEqual([]);
});
