import type { SourceData } from '../evidence/schema.ts';
import { marksOf, type Passage } from './passages.ts';
import type { ProseDiagnostic } from './rules.ts';
import { wordsIn, type Sentence, type Token } from './sentences.ts';
import { words } from './word-lists.ts';

type Touch = SourceData['directness'];

/** Kinds of touch that must not pass for foot massage, and the words that name them. */
const kinds: readonly { touch: Touch; names: (word: string) => boolean; name: string }[] = [
  {
    touch: 'foot-reflexology',
    names: (word) => word.startsWith('reflexolog'),
    name: 'reflexology',
  },
  {
    touch: 'massage-in-general',
    names: (word) => words.otherTouch.has(word),
    name: 'massage of another part or in general',
  },
];

/**
 * Sentences that speak of massage where most of their sources tested reflexology, or massage of other
 * parts: a reader would take it for foot massage. The kind may be named earlier in
 * the passage, or in the heading above.
 *
 * @param file path for messages
 * @param passages of one article
 * @param touchOf what a source tested; none for pages of advice
 */
export function checkTouchKind(
  file: string,
  passages: readonly Passage[],
  touchOf: (id: string) => Touch | undefined,
): ProseDiagnostic[] {
  let heading: readonly string[] = [];
  return passages.flatMap((passage) => {
    if (passage.kind === 'heading') heading = passage.sentences.flatMap(wordsIn);
    return passage.sentences.flatMap((sentence, index): ProseDiagnostic[] => {
      const treatment = treatmentIn(sentence);
      if (treatment === undefined) return [];
      const ids = new Set(marksOf(sentence, passage).flatMap((mark) => mark.ids));
      const touches = [...ids].flatMap((id) => touchOf(id) ?? []);
      const said = [...heading, ...passage.sentences.slice(0, index + 1).flatMap(wordsIn)];
      const kind = kinds.find(
        ({ touch, names }) =>
          2 * touches.filter((one) => one === touch).length > touches.length && !said.some(names),
      );
      if (kind === undefined) return [];
      return [
        {
          rule: 'touch-kind',
          file,
          line: passage.lineAt(treatment.at),
          found: `“${treatment.text}” in “${sentence.text}”, whose sources tested ${kind.name}`,
          expected: 'the kind of touch by its name',
          fix: `Write “reflexology”, or “massage of the back” and the like: as the sources have it.`,
        },
      ];
    });
  });
}

/** The word for massage, unless the sentence only sets massage apart from what was tested. */
function treatmentIn({ tokens }: Sentence): Token | undefined {
  if (tokens.some(({ text }) => words.notOfTouch.has(text))) return undefined;
  return tokens.find(({ text, isQuoted }) => !isQuoted && words.massageWords.has(text));
}
