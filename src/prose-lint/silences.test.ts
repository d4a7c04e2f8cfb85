import { describe, expect, test } from 'vitest';
import { Collection } from '../content-check/library.ts';
import { entryTypes } from '../collections.ts';
import type { ProseDiagnostic } from './rules.ts';
import { applySilences } from './silences.ts';

const file = 'content/pages/a-page.mdx';

/** What is left of findings of `banned-word` on some lines of a file. */
function left(text: string, ...lines: readonly number[]): string[] {
  const pages = new Collection('pages', entryTypes.pages);
  const [page] = pages.read({ texts: new Map([[file, text]]), routes: new Set() }).files;
  if (page === undefined) throw new Error('The page was not read.');
  const findings = lines.map((line): ProseDiagnostic => ({
    rule: 'banned-word',
    file,
    line,
    found: '“cure”',
    expected: '',
    fix: '',
  }));
  return applySilences(page, findings).map(({ line, found }) => `${String(line)}: ${found}`);
}

const silence = '{/* prose-lint-disable-next-line banned-word: a name of theirs */}';

describe('silences one finding on the line of text behind a comment', () => {
  test.each([
    ['in MDX', `---\ntitle: A\n---\n${silence}\nThe cure.`, [5], []],
    ['with an empty line between', `---\ntitle: A\n---\n\n${silence}\n\nThe cure.`, [7], []],
    ['in an item of a list', `---\ntitle: A\n---\n- One.\n  ${silence}\n- The cure.`, [6], []],
    [
      'in front matter',
      '---\n# prose-lint-disable-next-line banned-word: a name of theirs\ntitle: The cure\n---\n',
      [3],
      [],
    ],
    ['and not a second one', `---\ntitle: A\n---\n${silence}\nThe cure.`, [5, 5], ['5: “cure”']],
    [
      'two comments, two findings',
      `---\na: 1\n---\n${silence}\n\n${silence}\n\nThe cure.`,
      [8, 8],
      [],
    ],
    [
      'and not one elsewhere',
      `---\ntitle: A\n---\n${silence}\nThe cure.\nThe cure.`,
      [5, 6],
      ['6: “cure”'],
    ],
  ])('%s', (_, text, lines, rest) => {
    expect(left(text, ...lines)).toEqual(rest);
  });
});

describe('reports a comment', () => {
  test.each([
    ['where nothing is found', 'banned-word: a name of theirs', 'where it finds nothing', []],
    ['without a reason', 'banned-word', 'without a reason', [2]],
    ['without a colon and a reason', 'banned-word:', 'without a reason', [2]],
    ['for an unknown rule', 'baned-word: a name of theirs', '“baned-word”, which is no rule', []],
    ['for no rule', ': a name of theirs', '“”, which is no rule', []],
  ])('%s', (_, comment, found, lines) => {
    const text = `---\n---\n{/* prose-lint-disable-next-line ${comment} */}\nText.`;
    expect(left(text, ...lines.map(() => 4))).toEqual([expect.stringContaining(found)]);
  });
});
