import { expect, test } from 'vitest';
import { addRedirects } from './redirects-list.ts';

const added = [
  { from: '/articles/old/', to: '/articles/new/' },
  { from: '/a/#old', to: '/a/#new' },
];

test('begins an empty list, and keeps its comment', () => {
  expect(addRedirects('# Redirects\nredirects: []\n', added, '2027-01-08')).toBe(
    `# Redirects
redirects:
  - from: /articles/old/
    to: /articles/new/
    since: 2027-01-08
  - from: '/a/#old'
    to: '/a/#new'
    since: 2027-01-08
`,
  );
});

test('adds behind the last, and leads older ones to where they end now', () => {
  const list = `redirects:\n  - from: '/a/#older'\n    to: '/a/#old'\n    since: 2026-11-20\n`;
  expect(addRedirects(list, added.slice(1), '2027-01-08')).toBe(
    `redirects:\n  - from: '/a/#older'\n    to: '/a/#new'\n    since: 2026-11-20\n  - from: '/a/#old'\n    to: '/a/#new'\n    since: 2027-01-08\n`,
  );
});
