import { expect, test } from 'vitest';
import { Markdown } from '../content-check/markdown.ts';
import { passagesOf, type Passage } from './passages.ts';
import {
  checkReadingGrade,
  checkSentenceLength,
  MAX_READING_GRADE,
  MAX_SENTENCE_WORDS,
  readingGrade,
} from './reading.ts';

const passages = (text: string): Passage[] => passagesOf(new Markdown('an-article.mdx', text));

test('grades short words in short sentences as easy, long ones as hard', () => {
  const easy = passages('We sat down. The dog ran. It was warm. You can rest now.');
  const hard = passages(
    'Reflexological interventions demonstrate statistically inconsequential physiological alterations.',
  );
  expect(readingGrade(easy)).toBeLessThan(3);
  expect(readingGrade(hard)).toBeGreaterThan(20);
  expect(readingGrade([])).toBe(0);
});

test('leaves headings and captions out of the grade', () => {
  const text = 'Considerable uncertainty accompanies every conclusion.';
  expect(readingGrade(passages(`## Rest\n\n${text}\n\n<Sole caption="Rest" />`))).toBe(
    readingGrade(passages(text)),
  );
});

const sentence = (count: number): string =>
  `You ${Array.from({ length: count - 1 }, () => 'go').join(' ')}.`;

test('accepts a sentence of 30 words and rejects one of 31', () => {
  expect(checkSentenceLength('a.mdx', passages(sentence(MAX_SENTENCE_WORDS)))).toEqual([]);
  expect(
    checkSentenceLength(
      'a.mdx',
      passages(`\nYou go.\n${sentence(MAX_SENTENCE_WORDS + 1)} You go. You go.`),
    ),
  ).toMatchObject([{ line: 3, expected: `at most ${MAX_SENTENCE_WORDS} words` }]);
});

test('names the longest sentences of an article that is too hard', () => {
  const hard = 'Considerable uncertainty accompanies every physiological conclusion.';
  expect(checkReadingGrade('a.mdx', passages(`You go.\n\n${hard} ${hard}`))).toMatchObject([
    {
      expected: `at most ${MAX_READING_GRADE}, for a reader of 12 to 14`,
      fix: 'Use shorter words and sentences; the longest begin on lines 3 and 1.',
    },
  ]);
});
