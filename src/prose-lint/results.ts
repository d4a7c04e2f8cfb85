import { marksOf, type Passage } from './passages.ts';
import type { ProseDiagnostic } from './rules.ts';
import { wordsOf, type Sentence, type Token } from './sentences.ts';
import { words } from './word-lists.ts';

/**
 * Results that are put as if two things were known to be alike. A study that saw no clear difference was
 * mostly too small to rule one out.
 *
 * @param file path for messages
 * @param passages of one file
 * @param isStudy whether a source counted something, and is no page of advice
 */
export function checkSameness(
  file: string,
  passages: readonly Passage[],
  isStudy: (id: string) => boolean,
): ProseDiagnostic[] {
  return passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence): ProseDiagnostic[] => {
      const citesStudy = (): boolean =>
        marksOf(sentence, passage).some(({ ids }) => ids.some(isStudy));
      const found =
        findPhrase(sentence, sameResults) ??
        (citesStudy() ? findPhrase(sentence, sameResultsOfStudies) : undefined);
      if (found === undefined) return [];
      return [
        {
          rule: 'no-difference',
          file,
          line: passage.lineAt(found.at),
          found: `“${found.words}” in “${sentence.text}”`,
          expected: 'what a study can show: that it saw no clear difference',
          fix: 'Write “did not clearly differ”. Where an interval rules out what a reader would care about, silence this and name the interval.',
        },
      ];
    }),
  );
}

/**
 * Sentences on what nobody has tested, or what is the only trial, in a file that treats no claim: only a
 * claim says what was searched for, and when.
 *
 * @param file path for messages
 * @param passages of a file without claims
 */
export function checkSearched(file: string, passages: readonly Passage[]): ProseDiagnostic[] {
  return passages.flatMap((passage) => {
    if (passage.links.some(({ to }) => to.startsWith('/evidence/'))) return [];
    return passage.sentences.flatMap((sentence): ProseDiagnostic[] => {
      const found = findPhrase(sentence, searchResults);
      if (found === undefined || isConditional(sentence, found.at)) return [];
      return [
        {
          rule: 'search-result',
          file,
          line: passage.lineAt(found.at),
          found: `“${found.words}” in “${sentence.text}”, with no search behind it`,
          expected: 'a claim, whose `searched` says what was looked for and when',
          fix: 'Link to the claim’s page in the same paragraph, name the claim in the front matter, or say only what we have read.',
        },
      ];
    });
  });
}

/** “Where nobody has looked, we say that.” */
function isConditional({ tokens }: Sentence, at: number): boolean {
  return tokens.some(
    (token) => token.at < at && (token.text === 'where' || words.conditions.has(token.text)),
  );
}

/** Words of a phrase; a star is any one to three words, as in “the only small trial”. */
type Phrase = readonly string[];

const phrasesOf = (list: readonly string[]): Phrase[] =>
  list.map((phrase) => phrase.split(' ').flatMap((word) => (word === '*' ? ['*'] : wordsOf(word))));

const sameResults = phrasesOf(words.sameResults);
const sameResultsOfStudies = phrasesOf(words.sameResultsOfStudies);
const searchResults = phrasesOf(words.searchResults);

/** How many words a star may stand for. */
const MAX_STAR_WORDS = 3;

/** The first place where we say a phrase ourselves. */
function findPhrase(
  { tokens }: Sentence,
  phrases: readonly Phrase[],
): { at: number; words: string } | undefined {
  const spoken = tokens.filter(({ kind, isQuoted }) => kind === 'word' && !isQuoted);
  for (const [index, { at }] of spoken.entries())
    for (const phrase of phrases) {
      const length = lengthAt(spoken, index, phrase);
      if (length === undefined) continue;
      const found = spoken.slice(index, index + length).map(({ text }) => text);
      return { at, words: found.join(' ') };
    }
  return undefined;
}

/** How many words a phrase takes at a place, if it is there. */
function lengthAt(spoken: readonly Token[], index: number, phrase: Phrase): number | undefined {
  const [first, ...rest] = phrase;
  if (first === undefined) return 0;
  const steps = first === '*' ? Array.from({ length: MAX_STAR_WORDS + 1 }, (_, step) => step) : [1];
  for (const step of steps) {
    if (first !== '*' && spoken[index]?.text !== first) continue;
    const length = lengthAt(spoken, index + step, rest);
    if (length !== undefined) return step + length;
  }
  return undefined;
}
