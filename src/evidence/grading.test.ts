import { describe, expect, test } from 'vitest';
import type { CertaintyId } from './comparison-tables.ts';
import type { GradeId } from './grades.ts';
import {
  byEvidence,
  byGrades,
  certaintyOf,
  gradeFor,
  gradesOf,
  gradesInWords,
  isAboutFeet,
  minImprecision,
  peopleAnalysed,
  pointingOf,
  questionOf,
  sumOf,
  wordsOfGrade,
  type CertaintyJudgements,
  type Pointing,
  type WeighableComparison,
} from './grading.ts';

const comparison = (fields: Partial<WeighableComparison> = {}): WeighableComparison => ({
  comparator: 'nothing',
  direction: 'favours',
  near: true,
  analysed: 50,
  ...fields,
});

/** Certainty from five judgements in their order. */
const judged = (start: 4 | 2, ...minus: (0 | 1 | 2)[]): CertaintyJudgements => {
  const at = (index: number) => ({ minus: minus[index] ?? 0, why: 'Because.' });
  return {
    start,
    bias: at(0),
    inconsistency: at(1),
    indirectness: at(2),
    imprecision: at(3),
    publication: at(4),
  };
};

const certain = {
  high: judged(4),
  moderate: judged(4, 1),
  low: judged(4, 1, 1),
  'very-low': judged(4, 1, 1, 1),
} as const;

const favouring = (...analysed: (number | undefined)[]): WeighableComparison[] =>
  analysed.map((people) => comparison({ analysed: people }));
const clearOfDifference = (...analysed: (number | undefined)[]): WeighableComparison[] =>
  analysed.map((people) => comparison({ analysed: people, direction: 'no-clear-difference' }));

describe('which of the two questions a comparator answers', () => {
  test.each([
    ['nothing', 'alone'],
    ['usual-care', 'alone'],
    ['not-described', 'alone'],
    ['rest', 'touch'],
    ['attention', 'touch'],
    ['other-touch', 'touch'],
    ['sham', 'touch'],
    ['other-treatment', undefined],
  ] as const)('%s: %s', (comparator, question) => {
    expect(questionOf({ comparator })).toBe(question);
  });

  test('the two grades do not mix', () => {
    const comparisons = [
      ...favouring(100, 100),
      comparison({ comparator: 'sham', direction: 'no-clear-difference', analysed: 100 }),
    ];
    expect(gradesOf({ comparisons, certainty: certain.low })).toEqual({
      alone: 'some',
      touch: 'against',
      certainty: 'low',
    });
  });
});

describe('what a comparison weighs', () => {
  const weightIn = (fields: Partial<WeighableComparison>, aboutPoints = false): number =>
    peopleAnalysed({ comparisons: [comparison(fields)], aboutPoints });

  test.each([
    ['the people analysed', { analysed: 34 }, 34],
    ['20 where that was not seen', { analysed: undefined }, 20],
    ['nothing where it is far', { near: false }, 0],
    ['nothing where the result was not reported', { direction: 'not-reported' as const }, 0],
    ['nothing inside a pooled result', { pooledIn: 'huang-2021' }, 0],
    ['nothing where both arms are near', { bothNear: true }, 0],
    ['nothing against another treatment', { comparator: 'other-treatment' as const }, 0],
  ])('%s', (_, fields, weight) => {
    expect(weightIn(fields)).toBe(weight);
  });

  test('both arms near count for a claim about points', () => {
    expect(weightIn({ bothNear: true }, true)).toBe(50);
  });

  test('a pooled result is as many comparisons as it has trials, one where that was not seen', () => {
    const sum = (trials?: number) =>
      sumOf({ comparisons: [comparison({ trials })] }, 'alone').comparisons;
    expect([sum(7), sum()]).toEqual([7, 1]);
  });
});

describe('which way the weight points', () => {
  test.each<[string, number, number, Pointing]>([
    ['two thirds', 2, 3, 'favours'],
    ['a person under two thirds', 199, 300, 'mixed'],
    ['a person over one third', 101, 300, 'mixed'],
    ['one third', 1, 3, 'no-clear-difference'],
    ['all', 30, 30, 'favours'],
    ['none of it', 0, 30, 'no-clear-difference'],
    ['nothing to weigh', 0, 0, 'not-tested'],
  ])('%s in favour', (_, favours, weight, points) => {
    expect(pointingOf(favours, weight)).toBe(points);
  });

  test('a comparison against is weight that does not favour', () => {
    const comparisons = [...favouring(20, 20), comparison({ direction: 'against', analysed: 80 })];
    expect(sumOf({ comparisons }, 'alone').points).toBe('no-clear-difference');
  });
});

describe('certainty', () => {
  test.each<[CertaintyJudgements, CertaintyId]>([
    [judged(4), 'high'],
    [judged(4, 1), 'moderate'],
    [judged(4, 1, 0, 0, 1), 'low'],
    [judged(4, 2, 0, 0, 1), 'very-low'],
    [judged(4, 2, 2, 2, 2, 2), 'very-low'],
    [judged(2), 'low'],
    [judged(2, 1), 'very-low'],
  ])('case %#: %o', (certainty, id) => {
    expect(certaintyOf(certainty)).toBe(id);
  });

  test.each([
    [0, 2],
    [99, 2],
    [100, 1],
    [399, 1],
    [400, 0],
  ])('%i people take at least %i off for imprecision', (people, minus) => {
    expect(minImprecision(people)).toBe(minus);
  });
});

describe('the table of grades', () => {
  test.each<[Pointing, CertaintyId, number, number, GradeId]>([
    ['favours', 'high', 1, 20, 'good'],
    ['favours', 'moderate', 1, 20, 'good'],
    ['favours', 'low', 2, 20, 'some'],
    ['favours', 'low', 1, 5000, 'early'],
    ['favours', 'very-low', 4, 300, 'some'],
    ['favours', 'very-low', 4, 299, 'early'],
    ['favours', 'very-low', 3, 5000, 'early'],
    ['favours', 'very-low', 3, 299, 'early'],
    ['mixed', 'high', 9, 900, 'mixed'],
    ['mixed', 'very-low', 2, 40, 'mixed'],
    ['no-clear-difference', 'very-low', 2, 40, 'against'],
    ['no-clear-difference', 'very-low', 1, 100, 'against'],
    ['no-clear-difference', 'high', 1, 99, 'none'],
    ['not-tested', 'high', 0, 0, 'none'],
  ])('%s, %s, %i comparisons, %i people: %s', (points, certainty, comparisons, people, grade) => {
    expect(gradeFor({ points, certainty, comparisons, people })).toBe(grade);
  });

  test('a pooled result of five trials in 300 people bears “some” at very low certainty', () => {
    const grade = (trials: number, analysed: number): GradeId =>
      gradesOf({
        comparisons: [comparison({ trials, analysed })],
        certainty: certain['very-low'],
      }).alone;
    expect([grade(5, 300), grade(3, 300), grade(5, 299)]).toEqual(['some', 'early', 'early']);
  });
});

describe('one comparison whose size was not seen', () => {
  test('does not lift a grade', () => {
    const claim = { comparisons: favouring(80, undefined), certainty: certain.low };
    expect(sumOf(claim, 'alone')).toMatchObject({ grade: 'early', cautiousForUnseen: true });
  });

  test('does not turn “too few” into “no clear difference”', () => {
    const claim = { comparisons: clearOfDifference(80, undefined), certainty: certain.low };
    expect(sumOf(claim, 'alone')).toMatchObject({ grade: 'none', cautiousForUnseen: true });
  });

  test('does not turn “mixed” into “no clear difference” by its absence', () => {
    const claim = {
      comparisons: [...favouring(60, undefined), ...clearOfDifference(123)],
      certainty: certain['very-low'],
    };
    expect(sumOf(claim, 'alone')).toMatchObject({ grade: 'mixed', cautiousForUnseen: false });
  });

  test('may lower a grade', () => {
    const claim = {
      comparisons: [...favouring(30), ...clearOfDifference(undefined)],
      certainty: certain.low,
    };
    expect(sumOf(claim, 'alone')).toMatchObject({ grade: 'mixed', cautiousForUnseen: false });
  });

  test('is not told where it decides nothing', () => {
    const claim = { comparisons: favouring(80, 80, undefined), certainty: certain.low };
    expect(sumOf(claim, 'alone')).toMatchObject({ grade: 'some', cautiousForUnseen: false });
  });
});

test('a claim that nobody compared has no certainty', () => {
  expect(gradesOf({ comparisons: [] })).toEqual({
    alone: 'none',
    touch: 'none',
    certainty: undefined,
  });
});

test.each([
  ['some', 200, 0, 'some evidence'],
  ['against', 200, 0, 'no clear difference'],
  ['none', 0, 0, 'not tested yet'],
  ['none', 0, 1, 'tested, but we could not see the result'],
  ['none', 58, 1, 'too few people to say'],
] as const)(
  '%s in %i people, with %i untold results, is said as “%s”',
  (grade, people, untold, words) => {
    expect(wordsOfGrade({ grade, people, untold }).words).toBe(words);
  },
);

test('a trial whose result was not seen has asked the question it was set up for, if it is near', () => {
  const untold = { comparator: 'sham', direction: 'not-reported', near: true } as const;
  const words = (comparisons: (typeof untold | { near: false })[]) =>
    gradesInWords({ comparisons: comparisons.map((comparison) => ({ ...untold, ...comparison })) });
  expect(words([untold])).toBe(
    'Better than nothing: not tested yet. Better than another touch: tested, but we could not see the result.',
  );
  expect(words([{ near: false }])).toContain('another touch: not tested yet.');
});

test('both grades are one line of text', () => {
  expect(gradesInWords({ comparisons: favouring(80, 80), certainty: certain.low })).toBe(
    'Better than nothing: some evidence. Better than another touch: not tested yet.',
  );
});

test('a claim about safety is asked after harm, and never whether it is better', () => {
  expect(gradesInWords({ comparisons: [], harms: { seen: 'none' } })).toBe(
    'Harm compared with no massage: not tested yet. Harm compared with another touch: not tested yet.',
  );
});

test('claims are ordered by the first grade, then the second', () => {
  const claims = [
    { alone: 'none', touch: 'early' },
    { alone: 'some', touch: 'mixed' },
    { alone: 'some', touch: 'early' },
  ] as const;
  expect(claims.toSorted(byGrades)).toEqual([claims[2], claims[1], claims[0]]);
});

test('equal grades are ordered by how sure we are, then by how many people were analysed', () => {
  const few = { comparisons: favouring(80, 80), certainty: certain.low };
  const many = { comparisons: favouring(800, 80), certainty: certain.low };
  const unsure = { comparisons: favouring(900, 90, 90, 90), certainty: certain['very-low'] };
  const untested = { comparisons: [] };
  expect([untested, unsure, few, many].toSorted(byEvidence)).toEqual([many, few, unsure, untested]);
});

test.each([
  ['Foot massage or foot reflexology', true],
  ['Rolling the sole on a ball', true],
  ['Massage of the muscles that were worked', false],
])('what was done to feet is told by the words of a question: %s', (done, isFeet) => {
  expect(isAboutFeet({ question: { done } })).toBe(isFeet);
});
