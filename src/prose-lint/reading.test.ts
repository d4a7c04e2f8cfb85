import { expect, test } from 'vitest';
import { passagesOf } from './passages.ts';
import { checkReading, MOST_GRADE, MOST_WORDS, readingGrade } from './reading.ts';

test('short words in short sentences are easy, long ones are hard', () => {
  const easy = passagesOf('We sat down. The dog ran. It was warm. You can rest now.');
  const hard = passagesOf(
    'Reflexological interventions demonstrate statistically inconsequential physiological alterations.',
  );
  expect(readingGrade(easy)).toBeLessThan(3);
  expect(readingGrade(hard)).toBeGreaterThan(20);
  expect(readingGrade([])).toBe(0);
});

test('headings and captions make nothing easier', () => {
  const text = 'Considerable uncertainty accompanies every conclusion.';
  expect(readingGrade(passagesOf(`## Rest\n\n${text}\n\n<Sole caption="Rest" />`))).toBe(
    readingGrade(passagesOf(text)),
  );
});

const sentence = (count: number): string =>
  `You ${Array.from({ length: count - 1 }, () => 'go').join(' ')}.`;

test('a sentence has as many words as it may, and no more', () => {
  expect(checkReading('a.mdx', passagesOf(sentence(MOST_WORDS)))).toEqual([]);
  expect(
    checkReading('a.mdx', passagesOf(`\nYou go.\n${sentence(MOST_WORDS + 1)} You go. You go.`)),
  ).toMatchObject([{ line: 3, expected: `at most ${MOST_WORDS} words` }]);
});

test('an article that is too hard is told where to begin', () => {
  const hard = 'Considerable uncertainty accompanies every physiological conclusion.';
  expect(checkReading('a.mdx', passagesOf(`You go.\n\n${hard} ${hard}`))).toMatchObject([
    {
      expected: `at most ${MOST_GRADE}, for a reader of 12 to 14`,
      fix: 'Use shorter words and sentences; the longest begin on lines 3 and 1.',
    },
  ]);
});
