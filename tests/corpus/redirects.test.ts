import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../src/content-check/check.ts';
import { describeFaults } from '../../src/content-check/diagnostic.ts';
import { MOVES_FILE, readMoves } from '../../src/content-check/redirects.ts';
import { copyOf, projectRoot, type ContentCopy } from '../helpers/content-copy.ts';

/** Old addresses that were published once, for the mistakes below to be about. */
const published = `/articles/rest/
/articles/rested/
/glossary/
  #make-believe
`;

let copy: ContentCopy;
beforeEach(() => {
  copy = copyOf(['content', 'src/pages']);
  copy.write('content/addresses.txt', copy.read('content/addresses.txt') + published);
});
afterEach(() => copy.remove());

const move = (from: string, to: string, since = '2026-11-20'): string =>
  `  - from: ${from}\n    to: ${to}\n    since: ${since}\n`;

test.each([
  ['a page', move('/articles/rest/', '/articles/sleep/')],
  ['a page that becomes a place', move('/articles/rest/', '/glossary/#sham')],
  ['a place', move('/glossary/#make-believe', '/glossary/#sham')],
])('%s that moved is sound', (_name, moves) => {
  copy.write(MOVES_FILE, `moves:\n${moves}`);
  expect(describeFaults(checkContent(copy.root))).toBe('0 mistakes in the content:');
  expect(readMoves(copy.root)).toHaveLength(1);
});

test.each([
  ['a move without a day', `  - from: /articles/rest/\n    to: /articles/sleep/\n`],
  ['a move in the future', move('/articles/rest/', '/articles/sleep/', '2999-01-01')],
  [
    'a misspelt field in a move',
    move('/articles/rest/', '/articles/sleep/').replace('to:', 'two:'),
  ],
  ['an address without its slash', move('/articles/rest', '/articles/sleep/')],
  [
    'an address moved twice',
    move('/articles/rest/', '/articles/sleep/') + move('/articles/rest/', '/articles/calm/'),
  ],
  [
    'moves that go round',
    move('/articles/rest/', '/articles/rested/') + move('/articles/rested/', '/articles/rest/'),
  ],
  [
    'a move to what has moved on',
    move('/articles/rest/', '/articles/rested/') + move('/articles/rested/', '/articles/sleep/'),
  ],
  ['a place moved to another page', move('/glossary/#make-believe', '/safety/#cancer')],
  ['a move from where nothing was', move('/articles/rast/', '/articles/sleep/')],
  ['a move from an article that is there', move('/articles/calm/', '/articles/sleep/')],
  ['a move from a page that is there', move('/glossary/', '/articles/sleep/')],
  ['a move to nowhere', move('/articles/rest/', '/articles/slep/')],
])('the author of %s is told what to do', async (name, moves) => {
  copy.write(MOVES_FILE, `moves:\n${moves}`);
  const faults = checkContent(copy.root);
  expect(faults.map(({ file }) => file)).not.toEqual([]);
  for (const { file } of faults) expect(file).toBe(MOVES_FILE);
  const golden = `./golden/redirects/${name.replaceAll(' ', '-')}.txt`;
  await expect(`${describeFaults(faults)}\n`).toMatchFileSnapshot(golden);
});

test('the list of moves is sound', () => {
  expect(checkContent(projectRoot).filter(({ file }) => file === MOVES_FILE)).toEqual([]);
});
