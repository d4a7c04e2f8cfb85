import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';
import type { Passage } from './passages.ts';
import type { ProseDiagnostic, ProseRule } from './rules.ts';
import { repeatable } from './word-lists.ts';

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

/** Checks how one passage is spelt and set. */
export type SpellingCheck = (file: string, passage: Passage) => ProseDiagnostic[];

/** How many unknown words get suggestions; more take seconds, and one mistake is fixed at a time. */
const MAX_SUGGESTIONS = 10;

/** Numbers and the initials of bodies. */
const notInDictionaries = /\d|^\p{Lu}{2,}$/u;

const alternatives = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/**
 * A check of spelling, quotation marks and repeated words. Making one reads the whole dictionary: make
 * it once for each list of words.
 *
 * @param words the site’s own
 */
export function spellingCheck(words: readonly string[]): SpellingCheck {
  const speller = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));
  for (const word of words) speller.add(word);
  // A library of articles has few different words, often repeated.
  const known = new Map<string, boolean>();
  const suggestions = new Map<string, string[]>();

  const isKnown = (word: string): boolean => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const isCorrect = notInDictionaries.test(word) || speller.correct(word.replace(/'s$/, ''));
    known.set(word, isCorrect);
    return isCorrect;
  };
  const suggestionsFor = (word: string): string[] => {
    const suggested =
      suggestions.get(word) ?? (suggestions.size < MAX_SUGGESTIONS ? speller.suggest(word) : []);
    if (suggestions.size < MAX_SUGGESTIONS) suggestions.set(word, suggested);
    return suggested.slice(0, 3).map((suggestion) => `“${suggestion}”`);
  };

  return (file, passage) =>
    passage.sentences.flatMap(({ tokens }) =>
      tokens.flatMap(({ kind, text, at }, index): ProseDiagnostic[] => {
        const written = passage.text.slice(at, at + text.length);
        const report = (rule: ProseRule, found: string, expected: string, fix: string) => ({
          rule,
          file,
          line: passage.lineAt(at),
          found,
          expected,
          fix,
        });
        if (kind === 'mark') {
          if (!/^['"]$/.test(written)) return [];
          const fix = written === '"' ? 'Write “ or ”.' : 'Write ‘ or ’.';
          return [
            report('straight-quote', `a straight ${written}`, 'typographic marks: “ ” and ’', fix),
          ];
        }
        const apostrophe = written.includes("'")
          ? [report('straight-quote', "a straight '", 'typographic marks: “ ” and ’', 'Write ’.')]
          : [];
        const repeated =
          tokens[index - 1]?.text === text && !/\d/.test(text) && !repeatable.has(text)
            ? [
                report(
                  'repeated-word',
                  `“${text} ${text}” twice in a row`,
                  'the word once',
                  'Take one out.',
                ),
              ]
            : [];
        const spelt = written.replaceAll('’', "'");
        // A compound is right where its parts are.
        if (isKnown(spelt) || spelt.split(/[-/]/).every(isKnown))
          return [...apostrophe, ...repeated];
        const meant = suggestionsFor(spelt);
        const fix =
          meant.length === 0
            ? `Correct it, or add it to ${WORDS_FILE} if it is right.`
            : `Write ${alternatives.format(meant)}, or add the word to ${WORDS_FILE} if it is right.`;
        const found = `“${written}”, which the dictionary does not know`;
        return [...apostrophe, ...repeated, report('spelling', found, 'British spelling', fix)];
      }),
    );
}
