import type { Passage } from './passages.ts';
import type { ProseDiagnostic } from './rules.ts';
import { denies, startOfScope } from './scope.ts';
import { wordsIn, wordsOf, type Token } from './sentences.ts';
import { words } from './word-lists.ts';

/** A phrase that a claim forbids. */
export interface ForbiddenPhrase {
  /** As the claim has it. */
  readonly phrase: string;
  /** File of the claim. */
  readonly claim: string;
  readonly words: readonly string[];
}

/**
 * A phrase in the form that {@link checkForbidden} compares.
 *
 * @param claim file of the claim
 */
export function forbiddenPhrase(phrase: string, claim: string): ForbiddenPhrase {
  return { phrase, claim, words: wordsOf(phrase) };
}

/**
 * Phrases that the claims of a text forbid. In quotation marks they are what others say, and behind
 * “not” or “whether” they say the opposite or nothing; both are fine.
 *
 * @param file path for messages
 * @param passages of one file
 * @param phrases of the claims that the file treats
 */
export function checkForbidden(
  file: string,
  passages: readonly Passage[],
  phrases: readonly ForbiddenPhrase[],
): ProseDiagnostic[] {
  return occurrences(passages, phrases).map(({ line, pattern: { phrase, claim } }) => ({
    rule: 'forbidden-phrase',
    file,
    line,
    found: `“${phrase.replace(/\.$/, '')}”, which ${claim} forbids`,
    expected: 'nothing that the claim lists under forbiddenPhrases',
    fix: 'Say what the claim lists under say, or put the words in quotation marks if others say them.',
  }));
}

const bannedPhrases = words.banned.map((phrase) => ({ words: phrase.split(' ') }));

/** Words that no evidence on foot massage supports, whatever the article is about. */
export function checkBanned(file: string, passages: readonly Passage[]): ProseDiagnostic[] {
  return occurrences(passages, bannedPhrases).map(({ line, found }) => ({
    rule: 'banned-word',
    file,
    line,
    found: `“${found}”`,
    expected: 'plain words for what was found',
    fix: 'Take it out. To name a myth, put the words in quotation marks or say that they are not so.',
  }));
}

interface Occurrence<Pattern> {
  /** Offset in the passage. */
  readonly at: number;
  readonly line: number;
  /** As the text has it, in small letters. */
  readonly found: string;
  readonly pattern: Pattern;
}

/** The first place in each sentence where we state a phrase ourselves, and do not deny or ask it. */
function occurrences<Pattern extends { readonly words: readonly string[] }>(
  passages: readonly Passage[],
  patterns: readonly Pattern[],
): Occurrence<Pattern>[] {
  return passages.flatMap((passage) => {
    const text = passage.text.toLowerCase().replaceAll('’', "'");
    // Most phrases begin with a word that is nowhere in the passage.
    const likely = patterns.filter(({ words: [first = ''] }) => text.includes(stemOf(first)));
    const inOrderOfPatterns = likely.flatMap((pattern) =>
      passage.sentences.flatMap(({ tokens }): Occurrence<Pattern>[] => {
        const spoken = tokens.filter(({ kind }) => kind === 'word');
        const { length } = pattern.words;
        const index = spoken.findIndex(
          (token, at) =>
            pattern.words.every((word, offset) => matches(word, spoken[at + offset])) &&
            !isDisowned(tokens, tokens.indexOf(token), spoken.slice(at + length, at + length + 3)),
        );
        const first = spoken[index];
        if (first === undefined) return [];
        const found = wordsIn({ tokens: spoken.slice(index, index + length) }).join(' ');
        return [{ at: first.at, line: passage.lineAt(first.at), found, pattern }];
      }),
    );
    return inOrderOfPatterns.toSorted((a, b) => a.at - b.at);
  });
}

/** Whether a phrase that begins at a token is what others say, denied or left open. */
function isDisowned(tokens: readonly Token[], index: number, after: readonly Token[]): boolean {
  const before = wordsIn({ tokens: tokens.slice(startOfScope(tokens, index), index) });
  return (
    tokens[index]?.isQuoted === true ||
    denies(before) ||
    denies(wordsIn({ tokens: after })) ||
    before.some((word) => words.openQuestions.has(word) || words.promises.has(word))
  );
}

function matches(word: string, token: Token | undefined): boolean {
  const stem = stemOf(word);
  return stem === word ? token?.text === word : token?.text.startsWith(stem) === true;
}

/** A word without the star that is any ending. */
const stemOf = (word: string): string => word.replace(/\*$/, '');
