import { afterEach, beforeEach, expect, test } from 'vitest';
import { addresses } from '../../scripts/addresses.ts';
import { checkContent } from '../../src/content-check/check.ts';
import { REDIRECTS_FILE } from '../../src/redirects/schema.ts';
import { PUBLISHED_URLS_FILE } from '../../src/redirects/published-urls.ts';
import { runCommandHere, type CommandResult } from '../helpers/command.ts';
import { copyOf, fixtureContent, type ContentCopy } from '../helpers/content-copy.ts';

const sleep = 'content/articles/sleep.mdx';
const heading = '## Two small trials asked sleepers';
const lost = '/articles/sleep/#two-small-trials-asked-sleepers';
const found = '/articles/sleep/#two-small-trials-asked-bad-sleepers';
const page = (words: string): string =>
  `<!doctype html><html><body><main><h2 id="${words}">A</h2></main></body></html>`;

let copy: ContentCopy;

beforeEach(() => {
  copy = copyOf(['src/pages']);
  copy.add(fixtureContent, 'content');
});

afterEach(() => copy.remove());

const run = (...args: string[]): Promise<CommandResult> =>
  runCommandHere(() => addresses(args, copy.root));

test('names a heading that was renamed, with the redirect to paste', async () => {
  copy.change(sleep, heading, '## Two small trials asked bad sleepers');
  const { status, output } = await run();
  expect(status).toBe(1);
  expect(output).toContain(`lost  ${lost}\n  - from: '${lost}'\n    to: '${found}'\n    since: 20`);
  expect(copy.read(REDIRECTS_FILE)).toContain('redirects: []');
});

test('writes the redirect, which the content check takes', async () => {
  copy.change(sleep, heading, '## Two small trials asked bad sleepers');
  copy.write('dist/index.html', page('start'));
  await run('--write');
  expect(copy.read(REDIRECTS_FILE)).toContain(`  - from: '${lost}'\n    to: '${found}'\n`);
  copy.change('content/articles/calm.mdx', lost, found);
  expect(checkContent(copy.root)).toEqual([]);
});

test('adds what a build has that is new, and takes nothing out', async () => {
  const before = copy.read(PUBLISHED_URLS_FILE);
  copy.write('dist/brand-new/index.html', page('place'));
  const { status, output } = await run();
  expect(status).toBe(1);
  expect(output).toContain('  new   /brand-new/\n  new   /brand-new/#place\n');
  expect(output).toContain('lost  /');
  const after = copy.read(PUBLISHED_URLS_FILE);
  for (const line of [...before.split('\n'), '/brand-new/', '  #place'])
    expect(after.split('\n')).toContain(line);
});
