import type { Passage } from './passages.ts';
import type { ProseDiagnostic } from './rules.ts';
import { denies, startOfScope } from './scope.ts';
import { wordsIn, wordsOf, type Sentence, type Token } from './sentences.ts';
import { banned, openQuestions, promises } from './word-lists.ts';

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

const bannedPhrases = banned.map((phrase) => ({ words: phrase.split(' ') }));

/** Words that no evidence on foot massage supports, whatever the article is about. */
export function checkBanned(file: string, passages: readonly Passage[]): ProseDiagnostic[] {
  return occurrences(passages, bannedPhrases).map(({ line, words }) => ({
    rule: 'banned-word',
    file,
    line,
    found: `“${words}”`,
    expected: 'plain words for what was found',
    fix: 'Take it out. To name a myth, put the words in quotation marks or say that they are not so.',
  }));
}

interface Occurrence<Pattern> {
  /** Offset in the passage. */
  readonly at: number;
  readonly line: number;
  /** As the text has it, in small letters. */
  readonly words: string;
  readonly pattern: Pattern;
}

function occurrences<Pattern extends { readonly words: readonly string[] }>(
  passages: readonly Passage[],
  patterns: readonly Pattern[],
): Occurrence<Pattern>[] {
  return passages.flatMap((passage) => {
    const text = passage.text.toLowerCase().replaceAll('’', "'");
    // Most phrases begin with a word that is nowhere in the passage.
    const likely = patterns.filter(({ words }) => text.includes(stemOf(words[0] ?? '')));
    return likely
      .flatMap((pattern) =>
        passage.sentences.flatMap((sentence): Occurrence<Pattern>[] => {
          const found = findStated(sentence, pattern.words);
          if (found === undefined) return [];
          return [{ ...found, line: passage.lineAt(found.at), pattern }];
        }),
      )
      .toSorted((a, b) => a.at - b.at);
  });
}

/** The first place in a sentence where we state a phrase ourselves, and do not deny or ask it. */
function findStated(
  sentence: Sentence,
  phrase: readonly string[],
): { at: number; words: string } | undefined {
  const words = sentence.tokens.filter(({ kind }) => kind === 'word');
  for (const [index, token] of words.entries()) {
    if (!phrase.every((word, offset) => matches(word, words[index + offset]))) continue;
    const place = sentence.tokens.indexOf(token);
    const scope = startOfScope(sentence.tokens, place);
    const before = wordsIn({ tokens: sentence.tokens.slice(scope, place) });
    const after = words.slice(index + phrase.length, index + phrase.length + 3);
    const isDisowned =
      token.isQuoted ||
      denies(before) ||
      denies(wordsIn({ tokens: after })) ||
      before.some((word) => openQuestions.has(word) || promises.has(word));
    if (isDisowned) continue;
    const found = wordsIn({ tokens: words.slice(index, index + phrase.length) }).join(' ');
    return { at: token.at, words: found };
  }
  return undefined;
}

function matches(word: string, token: Token | undefined): boolean {
  const stem = stemOf(word);
  return stem === word ? token?.text === word : token?.text.startsWith(stem) === true;
}

/** A word without the star that is any ending. */
const stemOf = (word: string): string => word.replace(/\*$/, '');
