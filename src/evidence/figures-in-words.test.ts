import { expect, test } from 'vitest';
import { figuresInWords } from './figures-in-words.ts';
import type { Claim } from './queries.ts';

const inFigures: NonNullable<Claim['inFigures']> = {
  source: { collection: 'sources', id: 'a-trial' },
  measured: 'Women past the menopause, after a week',
  with: '8 hours',
  without: '7 hours',
  howLong: 'one week',
  caution: 'Do not read it as an hour more for everyone.',
};

const comparison = (id: string, analysed?: number): Claim['comparisons'][number] => ({
  source: { collection: 'sources', id },
  comparator: 'nothing',
  direction: 'favours',
  measure: 'own-word',
  near: true,
  analysed,
});

test('one trial is told with both figures, people, time, comparison and caution', () => {
  const comparisons = [comparison('another', 12), comparison('a-trial', 70)];
  expect(figuresInWords({ inFigures, comparisons })).toBe(
    'Women past the menopause, after a week: 8 hours with massage, 7 hours without (70 people, one week, compared with nothing). Do not read it as an hour more for everyone.',
  );
});

test('a size that was not seen is left out, and a claim without figures says nothing', () => {
  expect(figuresInWords({ inFigures, comparisons: [comparison('a-trial')] })).toContain(
    '(one week, compared with nothing)',
  );
  expect(figuresInWords({ inFigures: undefined, comparisons: [] })).toBeUndefined();
});
