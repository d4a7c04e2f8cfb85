import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';
import type { Passage } from './passages.ts';
import type { ProseDiagnostic } from './rules.ts';
import { words } from './word-lists.ts';

/** Where the site’s own words are. */
export const WORDS_FILE = 'content/words.txt';

/**
 * The words of the site’s own list.
 *
 * @param text one word a line; lines that begin with # are comments
 */
export function readWords(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Compares two words for the list: by the alphabet, capitals as small letters. */
export function inAlphabet(a: string, b: string): number {
  return a.toLowerCase() < b.toLowerCase() ? -1 : Number(a.toLowerCase() > b.toLowerCase());
}

/**
 * The list as it should stand: comments first, then each word once in the order of the alphabet.
 *
 * @param text of {@link WORDS_FILE}
 */
export function sortWords(text: string): string {
  const comments = text.split(/\r?\n/).filter((line) => line.trim().startsWith('#'));
  const words = [...new Set(readWords(text).flatMap((line) => line.split(/\s+/)))];
  return [...comments, ...words.toSorted(inAlphabet)].map((line) => `${line}\n`).join('');
}

/** Checks how one passage is spelt and set. */
export type SpellingCheck = (file: string, passage: Passage) => ProseDiagnostic[];

type Finding = Omit<ProseDiagnostic, 'file' | 'line'>;

/** How many unknown words get suggestions; more take seconds, and one mistake is fixed at a time. */
const MAX_SUGGESTIONS = 10;

/** Numbers and the initials of bodies. */
const notInDictionaries = /\d|^\p{Lu}{2,}$/u;

const alternatives = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/**
 * A check of spelling, quotation marks and repeated words. Making one reads the whole dictionary: make
 * it once for each list of words.
 *
 * @param ownWords of the site
 */
export function spellingCheck(ownWords: readonly string[]): SpellingCheck {
  const speller = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));
  for (const word of ownWords) speller.add(word);
  // A library of articles has few different words, often repeated.
  const known = new Map<string, boolean>();
  const suggestions = new Map<string, readonly string[]>();

  const isKnown = (word: string): boolean => {
    const isCorrect =
      known.get(word) ?? (notInDictionaries.test(word) || speller.correct(word.replace(/'s$/, '')));
    known.set(word, isCorrect);
    return isCorrect;
  };

  const suggest = (word: string): string => {
    if (!suggestions.has(word) && suggestions.size < MAX_SUGGESTIONS)
      suggestions.set(word, speller.suggest(word));
    const meant = (suggestions.get(word) ?? []).slice(0, 3).map((suggested) => `“${suggested}”`);
    return meant.length === 0 ? 'Correct it' : `Write ${alternatives.format(meant)}`;
  };

  /** @param word as it is written */
  const checkWord = (word: string): Finding[] => {
    const plain = word.replaceAll('’', "'");
    // A compound is right where each of its words is.
    if (isKnown(plain) || plain.split(/[-/]/).every(isKnown)) return [];
    return [
      {
        rule: 'spelling',
        found: `“${word}”, which the dictionary does not know`,
        expected: 'British spelling',
        // A suggestion takes up to a second, so it is looked for when somebody reads the message.
        get fix() {
          return `${suggest(plain)}, or add the word to ${WORDS_FILE} if it is right.`;
        },
      },
    ];
  };

  return (file, { text, sentences, lineAt }) =>
    sentences.flatMap(({ tokens }) =>
      tokens.flatMap((token, index): ProseDiagnostic[] => {
        const written = text.slice(token.at, token.at + token.text.length);
        const isRepeated = tokens[index - 1]?.text === token.text;
        const isWord = token.kind === 'word';
        const findings = [
          ...checkQuote(text, token.at, written),
          ...(isWord && isRepeated ? checkRepeated(token.text) : []),
          ...(isWord ? checkWord(written) : []),
        ];
        // A copy would ask for the suggestion.
        return findings.map((finding) => Object.assign(finding, { file, line: lineAt(token.at) }));
      }),
    );
}

/** @param written the token of the text that begins at an offset */
function checkQuote(text: string, at: number, written: string): Finding[] {
  const offset = written.search(/['"]/);
  const straight = written[offset];
  if (straight === undefined) return [];
  const [opening, closing] = straight === '"' ? '“”' : '‘’';
  const isOpening = /(?:^|[\s(“‘—–])$/.test(text.slice(0, at + offset));
  return [
    {
      rule: 'straight-quote',
      found: `a straight ${straight}`,
      expected: 'typographic marks: “ ” and ’',
      fix: `Write ${isOpening ? opening : closing}.`,
    },
  ];
}

function checkRepeated(word: string): Finding[] {
  if (/\d/.test(word) || words.repeatable.has(word)) return [];
  const found = `“${word} ${word}” twice in a row`;
  return [{ rule: 'repeated-word', found, expected: 'the word once', fix: 'Take one out.' }];
}
