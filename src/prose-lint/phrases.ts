import type { Fault } from '../content-check/diagnostic.ts';
import { denies, startOfScope } from './clauses.ts';
import type { Passage } from './passages.ts';
import { quotedSpans, within } from './quotes.ts';
import { wordsOf, type Sentence, type Token } from './sentences.ts';
import { banned, promises } from './word-lists.ts';

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
 * @param phrase of `doNotSay`
 * @param claim file of the claim
 */
export function forbiddenPhrase(phrase: string, claim: string): ForbiddenPhrase {
  return { phrase, claim, words: wordsOf(phrase) };
}

/**
 * Phrases that the claims of a text forbid. In quotation marks they name what others say, and behind
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
): Fault[] {
  return occurrences(passages, phrases).map(({ passage, at, pattern: { phrase, claim } }) => ({
    file,
    line: passage.lineAt(at),
    found: `“${phrase.replace(/\.$/, '')}”, which ${claim} forbids`,
    expected: 'nothing that the claim lists under doNotSay',
    fix: 'Say what the claim lists under say, or put the words in quotation marks if others say them.',
  }));
}

const bannedPhrases = banned.map((phrase) => ({ words: phrase.split(' ') }));

/**
 * Words that no evidence on foot massage bears, whatever the article is about.
 *
 * @param file path for messages
 * @param passages of one file
 */
export function checkBanned(file: string, passages: readonly Passage[]): Fault[] {
  return occurrences(passages, bannedPhrases).map(({ passage, at, words }) => ({
    file,
    line: passage.lineAt(at),
    found: `“${words}”`,
    expected: 'plain words for what was found',
    fix: 'Take it out. To name a myth, put the words in quotation marks or say that they are not so.',
  }));
}

interface Occurrence<Pattern> {
  readonly passage: Passage;
  /** Offset in the text. */
  readonly at: number;
  /** As the text has it, in small letters. */
  readonly words: string;
  readonly pattern: Pattern;
}

function occurrences<Pattern extends { readonly words: readonly string[] }>(
  passages: readonly Passage[],
  patterns: readonly Pattern[],
): Occurrence<Pattern>[] {
  return passages.flatMap((passage) => {
    const quoted = quotedSpans(passage.text);
    const text = passage.text.toLowerCase().replaceAll('’', "'");
    // Most phrases begin with a word that is nowhere in the passage.
    const likely = patterns.filter(({ words }) => text.includes(stemOf(words[0] ?? '')));
    if (likely.length === 0) return [];
    return passage.sentences
      .flatMap((sentence) =>
        likely.flatMap((pattern): Occurrence<Pattern>[] => {
          const place = placeOf(sentence, pattern.words);
          if (place === undefined || within(quoted, place.at)) return [];
          return [{ passage, pattern, ...place }];
        }),
      )
      .toSorted((a, b) => a.at - b.at);
  });
}

/** The first place in a sentence where a phrase is stated, and not denied or asked. */
function placeOf(
  sentence: Sentence,
  phrase: readonly string[],
): { at: number; words: string } | undefined {
  const tokens = sentence.tokens.filter(({ kind }) => kind === 'word');
  for (const [index, token] of tokens.entries()) {
    if (!phrase.every((word, offset) => matches(word, tokens[index + offset]))) continue;
    const whole = sentence.tokens.indexOf(token);
    const before = sentence.tokens
      .slice(startOfScope(sentence.tokens, whole), whole)
      .map(({ text }) => text);
    const after = tokens.slice(index + phrase.length, index + phrase.length + 3);
    const disowned =
      denies(before) ||
      before.some((word) => asking.has(word) || promises.has(word)) ||
      denies(after.map(({ text }) => text));
    if (disowned) continue;
    return {
      at: token.at,
      words: tokens
        .slice(index, index + phrase.length)
        .map(({ text }) => text)
        .join(' '),
    };
  }
  return undefined;
}

/** Words that leave it open. */
const asking = new Set(['whether', 'uncertain', 'unclear', 'unknown', 'disagree', 'ask', 'asks']);

function matches(word: string, token: Token | undefined): boolean {
  if (token === undefined) return false;
  const stem = stemOf(word);
  return stem === word ? token.text === word : token.text.startsWith(stem);
}

/** A word without the star that stands for any ending. */
function stemOf(word: string): string {
  return word.endsWith('*') ? word.slice(0, -1) : word;
}
