import { expect, test } from 'vitest';
import { drawPeopleDots } from './people-dots.ts';
import { drawThreads } from './threads.ts';
import { whatItBeats, whatItBeatsInWords } from './what-it-beats.ts';
import type { Claim } from './queries.ts';

test('draws about ten people as a dot, in rows that fit on a phone', () => {
  const { width, height, svg } = drawPeopleDots({ analysed: 3928, direction: 'favours' });
  expect(width).toBeLessThanOrEqual(320);
  expect(svg.match(/M4 /g)).toHaveLength(10);
  expect(svg.length).toBeLessThan(400);
  expect(height).toBe(71);
  expect(drawPeopleDots({ analysed: 3, direction: 'favours' }).width).toBe(8);
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
    { x: 38, y: 60 },
    112,
  );
  expect(svg.match(/<path/g)).toHaveLength(5);
  expect(svg).not.toMatch(/NaN|undefined/);
  expect(svg.indexOf('thread-some')).toBeLessThan(svg.indexOf('thread-none'));
});

const claim = (
  name: string,
  alone: Claim['grades']['alone'],
  touch: Claim['grades']['touch'],
): Pick<Claim, 'name' | 'grades'> => ({ name, grades: { alone, touch, certainty: 'low' } });

test('says what wins against nothing, and what is left of it', () => {
  const beaten = whatItBeats([
    claim('Sleep', 'some', 'early'),
    claim('Calm', 'some', 'mixed'),
    claim('Cortisol', 'against', 'against'),
    claim('Constipation', 'early', 'early'),
  ]);
  expect(whatItBeatsInWords(beaten)).toEqual([
    'Two things went better with a massage than without one: calm and sleep.',
    'Next to rest, attention or another touch, this is what is left.',
    'Early evidence: sleep.',
    'Mixed: calm.',
  ]);
});
