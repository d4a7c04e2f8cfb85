import { expect, test } from 'vitest';
import { drawPeopleDots } from './people-dots.ts';
import { drawThreads } from './threads.ts';
import type { DirectionId } from './comparison-tables.ts';
import { leftInWords, whatItBeats, whatItBeatsInWords, type Winning } from './what-it-beats.ts';

test('draws about ten people as a dot, in rows that a phone has room for, however many they are', () => {
  const drawn = (analysed: number) => {
    const { width, height, svg } = drawPeopleDots({ analysed, direction: 'favours' });
    const dots = Array.from(svg.matchAll(/h([\d.]+)/g), ([, length]) => Number(length))
      .map((length) => Math.floor(length / 9) + 1)
      .reduce((sum, row) => sum + row);
    return { width, height, dots };
  };
  expect(drawn(3)).toEqual({ width: 10, height: 10, dots: 1 });
  expect(drawn(300)).toEqual({ width: 271, height: 10, dots: 30 });
  expect(drawn(3928)).toEqual({ width: 271, height: 127, dots: 393 });
});

test('tells filled, hollow and unseen apart without colour', () => {
  const favours = drawPeopleDots({ analysed: 50, direction: 'favours' }).svg;
  const clear = drawPeopleDots({ analysed: 50, direction: 'no-clear-difference' }).svg;
  const unseen = drawPeopleDots({ direction: 'favours' }).svg;
  expect(favours).not.toContain('people-hole');
  expect(clear).toContain('people-hole');
  expect(unseen).toContain('people-unseen');
});

test('draws every thread in its own form, and in the order of the names', () => {
  const grades = ['some', 'early', 'mixed', 'none'] as const;
  const svg = drawThreads(
    grades.map((grade, index) => ({ grade, y: 20 + index * 30 })),
    { id: 'drawn', press: { x: 38, y: 60 }, width: 112, height: 120 },
  );
  expect(svg).not.toMatch(/NaN|undefined/);
  const drawn = Array.from(svg.matchAll(/class="thread thread-(\w+)"/g), ([, kind]) => kind);
  // What is lost lies under what is left of it; up to the gate all are alike.
  expect(drawn.slice(0, -grades.length)).toEqual([
    'lost',
    'some',
    'lost',
    'early',
    'lost',
    'mixed',
    'mixed',
    'lost',
    'none',
  ]);
  expect(drawn.slice(-grades.length)).toEqual(grades.map(() => 'full'));
  const forms = Array.from(
    svg.matchAll(/thread-(?:some|early|mixed|none)" stroke-width="([\d.]+)"( stroke-linecap)?/g),
    ([, width, dotted = '']) => `${width}${dotted}`,
  );
  expect(new Set(forms).size).toBe(5);
});

test('no thread runs into the next where the second question is asked, also on a phone', () => {
  const ends = Array.from({ length: 10 }, (_, index) => ({
    grade: 'some' as const,
    y: 16 + index * 46,
  }));
  const svg = drawThreads(ends, { id: 'drawn', press: { x: 0, y: 240 }, width: 100, height: 480 });
  const paths = Array.from(svg.matchAll(/thread-full"[^>]* d="M([^"]+)"/g), ([, path = '']) =>
    path.split(/[C ]/).map(Number),
  );
  // Halfway along the curve, which is close to the gate.
  const ys = paths.map(([, a = 0, , b = 0, , c = 0, , d = 0]) => (a + 3 * b + 3 * c + d) / 8);
  const gaps = ys.slice(1).map((y, index) => y - (ys[index] ?? 0));
  expect(gaps).toHaveLength(9);
  expect(Math.min(...gaps)).toBeGreaterThan(28);
});

/** A claim with four favourable comparisons against nothing, and these against a sham. */
const claim = (
  name: string,
  sham: readonly DirectionId[],
  alone: DirectionId = 'favours',
): Winning => ({
  name,
  comparisons: [
    ...Array.from({ length: 4 }, () => ({ comparator: 'nothing', direction: alone }) as const),
    ...sham.map((direction) => ({ comparator: 'sham', direction }) as const),
  ].map((comparison) => ({ ...comparison, near: true, analysed: 90 })),
});

test('says what wins against nothing, and what is left of it', () => {
  const beaten = whatItBeats([
    claim('Sleep', ['favours']),
    claim('Calm', ['favours', 'no-clear-difference']),
    claim('Swollen legs', ['no-clear-difference']),
    claim('Bending further', ['not-reported']),
    claim('Cortisol', ['favours'], 'no-clear-difference'),
  ]);
  expect(leftInWords(beaten)).toBe('Some evidence for none');
  expect(leftInWords(whatItBeats([claim('Sleep', Array<'favours'>(4).fill('favours'))]))).toBe(
    'Some evidence for one',
  );
  expect(whatItBeatsInWords(beaten)).toEqual([
    'Four things went better with a massage than without one: bending further, calm, sleep and swollen legs.',
    'Compared with rest, attention or another touch, this is what is left.',
    'Early evidence: sleep.',
    'Mixed: calm.',
    'Too few people to say: swollen legs.',
    'We could not see the result: bending further.',
  ]);
});
