import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { archivePath } from '../feeds/documents.ts';
import { feeds } from '../feeds/feeds.ts';
import { headersInFolder, headersOf, parseHeaderRules } from './header-rules.ts';

const text = `# A comment
/*
  X-One: 1
  X-Two: a; b

/cards/*
  X-One: 2
/sw.js
  X-Three: 3
`;

describe('the rules of a _headers file', () => {
  const rules = parseHeaderRules(text);

  test('are for a path or for all in a folder, and the last counts', () => {
    expect(headersOf('/', rules)).toEqual({ 'X-One': '1', 'X-Two': 'a; b' });
    expect(headersOf('/cards/a.png', rules)).toEqual({ 'X-One': '2', 'X-Two': 'a; b' });
    expect(headersOf('/sw.js', rules)).toMatchObject({ 'X-Three': '3' });
    expect(headersOf('/sw.js.map', rules)).not.toHaveProperty('X-Three');
  });

  test('go into the folder of the site', () => {
    const moved = parseHeaderRules(headersInFolder(text, '/feet'));
    expect(moved.map(({ path }) => path)).toEqual(['/feet/*', '/feet/cards/*', '/feet/sw.js']);
    expect(headersInFolder(text, '/')).toBe(text);
  });

  test.each(['  X-One: 1\n', '/*\n  X-One\n', '/*\nX-One: 1\n', '/a/*/b\n  X-One: 1\n'])(
    'stop the build where %j is neither path nor header',
    (wrong) => {
      expect(() => parseHeaderRules(wrong)).toThrow(/_headers:\d\n {2}found/);
    },
  );
});

test.each(Object.values(feeds))(
  'serves a feed and its archives by their media type: $path',
  (feed) => {
    const rules = parseHeaderRules(readFileSync('public/_headers', 'utf8'));
    for (const path of [feed.path, archivePath(feed.path, 2)]) {
      expect(headersOf(path, rules)).toHaveProperty('Content-Type', `${feed.type}; charset=utf-8`);
    }
  },
);
