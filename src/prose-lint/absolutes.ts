import { effectsIn } from './effects.ts';
import { marksOf, type Passage } from './passages.ts';
import type { ProseDiagnostic } from './rules.ts';
import { denies, startOfScope } from './scope.ts';
import type { Sentence, Token } from './sentences.ts';
import { words } from './word-lists.ts';

/**
 * “Always”, “never” and “every” where we speak for ourselves, cite nothing, and say something of what
 * massage does or of what studies found. An instruction may be absolute: “never rub a hot leg”.
 *
 * @param file path for messages
 * @param passages of one file
 */
export function checkAbsolutes(file: string, passages: readonly Passage[]): ProseDiagnostic[] {
  return passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence): ProseDiagnostic[] => {
      if (marksOf(sentence, passage).some(({ ids }) => ids.length > 0)) return [];
      const isShown = passage.links.some(
        ({ at, to }) => at >= sentence.at && at < sentence.end && to.startsWith('/evidence/'),
      );
      const found = isShown ? undefined : absoluteIn(sentence);
      if (found === undefined) return [];
      return [
        {
          rule: 'absolute',
          file,
          line: passage.lineAt(found.at),
          found: `“${found.text}” in “${sentence.text}”`,
          expected: 'no “always”, “never” or “every” about effects or studies without a source',
          fix: 'Say how often or in how many, cite the source, or leave the word out.',
        },
      ];
    }),
  );
}

function absoluteIn(sentence: Sentence): Token | undefined {
  const { tokens } = sentence;
  // Most sentences have none of these words.
  if (!tokens.some(({ text }) => words.absolutes.has(text))) return undefined;
  const effects = effectsIn(sentence).filter((effect) => !effect.isQuoted);
  return tokens.find(({ text, isQuoted }, index) => {
    if (!words.absolutes.has(text) || isQuoted) return false;
    const next = tokens[index + 1]?.text ?? '';
    // “Every evening” says when, and “every trial” says something of the evidence.
    if (words.timeNouns.has(next)) return false;
    const before = tokens.slice(startOfScope(tokens, index), index).map((token) => token.text);
    if (denies(before) || before.some((word) => words.conditions.has(word))) return false;
    const ofStudies = tokens
      .slice(index + 1, index + 4)
      .some((token) => words.studyNouns.has(token.text));
    // “Never” denies an effect, and is no milder for it.
    return ofStudies || effects.some(({ isDenied }) => !isDenied || text === 'never');
  });
}
