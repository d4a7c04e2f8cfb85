import { expect, test } from 'vitest';
import { sentencesOf } from './sentences.ts';

test.each([
  ['a number', ['They slept 8 hours and the others 7.', 'Nobody timed it, at 7.5 or 8.']],
  ['“in.”', ['Rest is what most people come in.', 'The massage is extra.']],
  ['a unit', ['The bath was 41 °C.', 'It was 15 cm.', 'It held 2 l.']],
  ['a quotation', ['They call it “magic.”', 'We do not.']],
])('ends a sentence behind %s', (_, sentences) => {
  expect(sentencesOf(sentences.join(' ')).map(({ text }) => text)).toEqual(sentences);
});

test.each([
  'Use an oil, e.g. Sweet almond oil.',
  'Ask Dr. Smith about it.',
  '“Does it help?” she asked.',
  'They bathed at 40.5 °C, i.e. warm.',
])('keeps as one sentence: %s', (text) => {
  expect(sentencesOf(text).map((sentence) => sentence.text)).toEqual([text]);
});

test('keeps hyphens, apostrophes and figures in words', () => {
  const [sentence] = sentencesOf('Self-massage isn’t 7.5% “better”.');
  expect(sentence?.tokens.map(({ text, isQuoted }) => (isQuoted ? `(${text})` : text))).toEqual([
    'self-massage',
    "isn't",
    '7.5',
    '%',
    '(“)',
    '(better)',
    '(”)',
    '.',
  ]);
});
