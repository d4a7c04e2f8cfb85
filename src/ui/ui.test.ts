import { globSync, readFileSync } from 'node:fs';
import Color from 'colorjs.io';
import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { parseProps } from './component-props.ts';
import { plainText } from './plain-text.ts';
import { colourValue } from './token-values.ts';
import { colourOf, type Theme } from './tokens.ts';

function contrast(front: string, back: string, theme: Theme): number {
  const colour = (name: string): Color => new Color(colourOf(name, theme));
  return colour(front).contrast(colour(back), 'WCAG21');
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each<[front: string, back: string, least: number]>([
    ['ink', 'paper', 7],
    ['ink', 'raised', 7],
    ['ink', 'tint', 7],
    ['soft', 'paper', 7],
    ['soft', 'raised', 7],
    ['soft', 'tint', 4.5],
    ['accent', 'paper', 4.5],
    ['accent', 'tint', 4.5],
    ['on-urgent', 'urgent', 7],
    ['on-ask', 'ask', 7],
    ['on-emergency', 'emergency', 7],
    ['on-caution', 'caution', 7],
    ['on-gentle', 'gentle', 7],
    ['on-fine', 'fine', 7],
    ['control', 'paper', 3],
    ['control', 'raised', 3],
    ['control', 'tint', 3],
    ['urgent-edge', 'paper', 3],
    ['emergency-edge', 'paper', 3],
    ['ask-edge', 'paper', 3],
    ['caution-edge', 'paper', 3],
    ['fine-edge', 'paper', 3],
    ...['good', 'some', 'early', 'mixed'].flatMap((grade): [string, string, number][] =>
      ['paper', 'raised', 'tint'].map((back) => [`grade-${grade}`, back, 3]),
    ),
    ...['some', 'early', 'mixed'].map((grade): [string, string, number] => [
      'ink',
      `wash-${grade}`,
      7,
    ]),
  ])('%s on %s has a contrast of at least %d', (front, back, least) => {
    expect(contrast(front, back, theme)).toBeGreaterThanOrEqual(least);
  });
});

test('a part of the vocabulary says what it was given, what it takes and how to mend it', () => {
  const schema = z.strictObject({ level: z.enum(['urgent', 'ask']) });
  expect(() => parseProps('CareCard', schema, { level: 'red' }))
    .toThrowErrorMatchingInlineSnapshot(`
    [Error: <CareCard> in an article was given something it cannot use.
    Found: {"level":"red"}
    Expected:
      level: Invalid option: expected one of "urgent"|"ask"
    Fix: correct the tag; content/README.md lists what each part takes.]
  `);
});

const stylesheets = globSync('**/*.css', { cwd: new URL('../', import.meta.url).pathname }).map(
  (file) => ({ file, css: readFileSync(new URL(`../${file}`, import.meta.url), 'utf8') }),
);

test('no custom property is set to itself, which would unset it', () => {
  const cycles = stylesheets.flatMap(({ file, css }) =>
    [...css.matchAll(/(--[\w-]+):[^;{}]*var\(\1[,)]/g)].map(([, name]) => `${file}: ${name}`),
  );
  expect(cycles).toEqual([]);
});

test('every width in a media query is one of the named breakpoints', () => {
  const named = new Set(
    stylesheets.flatMap(({ css }) =>
      [...css.matchAll(/--breakpoint-\w+: ([\d.]+rem)/g)].map(([, width]) => width),
    ),
  );
  const others = stylesheets.flatMap(({ file, css }) =>
    [...css.matchAll(/\(width (?:<|>=) ([^)]+)\)/g)]
      .filter(([, width]) => !named.has(width))
      .map(([query]) => `${file}: ${query}`),
  );
  expect(named.size).toBe(4);
  expect(others).toEqual([]);
});

test('no style asks for a property that nothing sets', () => {
  const root = new URL('../', import.meta.url);
  const styles = globSync('**/*.css', { cwd: root.pathname }).map((file) =>
    readFileSync(new URL(file, root), 'utf8'),
  );
  const code = globSync('**/*.{ts,astro}', { cwd: root.pathname }).map((file) =>
    readFileSync(new URL(file, root), 'utf8'),
  );
  const all = styles.join('');
  const set = new Set([
    ...[...all.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name),
    // The typefaces, and what a script sets on an element.
    '--font-text',
    '--font-sans',
    ...[...code.join('').matchAll(/['"`](--[\w-]+)['"`]/g)].map(([, name]) => name),
    // What a generated stylesheet sets.
    ...[...code.join('').matchAll(/(--[\w-]+): /g)].map(([, name]) => name),
  ]);
  const asked = [...all.matchAll(/var\((--[\w-]+)(?=\))/g)].map(([, name]) => name);
  expect([...new Set(asked)].filter((name) => !set.has(name))).toEqual([]);
});

test('a heading is named by the words that are seen, whatever tags and escapes they carry', () => {
  expect(
    plainText(
      '<span class="sr-only">1. </span>\n  <b>Calm</b> &amp; “rest” &lt; it&#39;s &quot;fine&quot;',
    ),
  ).toBe('Calm & “rest” < it\'s "fine"');
  expect(plainText('&amp;lt;')).toBe('&lt;');
});

test('no distance has the name of a width or of a display value, which Tailwind would take it for', () => {
  const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
  const named = (family: string): string[] =>
    [...tokens.matchAll(new RegExp(`--${family}-([\\w-]+):`, 'g'))].map(([, name = '']) => name);
  // `max-w-card` reads both families, and `inline-block` would set an inline size.
  const taken = new Set([...named('container'), 'block', 'flex', 'grid', 'table']);
  expect(named('spacing')).toContain('gutter');
  expect(named('spacing').filter((name) => taken.has(name))).toEqual([]);
});

test('a stylesheet that is made from a table has the values of colours, and none that is not there', () => {
  const tokens = '--color-a: light-dark(#ffffff, #000000);\n--color-a-edge: var(--color-b);';
  expect(colourValue(tokens, 'a')).toBe('light-dark(#ffffff, #000000)');
  expect(colourValue(tokens, 'a-edge')).toBe('var(--color-b)');
  expect(() => colourValue(tokens, 'c')).toThrow('has no colour --color-c');
});
