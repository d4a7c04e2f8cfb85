import type { SourceData } from '../evidence/schema.ts';
import { marksOf, type Passage } from './passages.ts';
import type { ProseDiagnostic } from './rules.ts';
import { wordsIn, type Sentence, type Token } from './sentences.ts';
import { words } from './word-lists.ts';

type Touch = SourceData['directness'];

interface Kind {
  readonly touch: Touch;
  readonly names: (word: string) => boolean;
  readonly name: string;
}

/** Kinds of touch that must not pass for foot massage, and the words that name them. */
const kinds: readonly Kind[] = [
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
 * parts: a reader would take it for foot massage. The kind may be named elsewhere in the passage, or in
 * the heading above. The fields of a file, its short form, name it once between them.
 *
 * @param file path for messages
 * @param passages of one file
 * @param touchOf what a source tested; none for pages of advice
 * @param compared sources of the claims that the file treats
 */
export function checkTouchKind(
  file: string,
  passages: readonly Passage[],
  touchOf: (id: string) => Touch | undefined,
  compared: readonly string[] = [],
): ProseDiagnostic[] {
  let heading: readonly string[] = [];
  const ofClaims = compared.flatMap((id) => touchOf(id) ?? []);
  // An article on sore muscles is about massage of the sore part, and so are its claims.
  const doubted = kinds.filter(
    ({ touch }) => touch !== 'massage-in-general' || !isMost(touch, ofClaims),
  );
  const fields = passages.filter(({ kind }) => kind === 'field');
  const [inFields] = fields.flatMap((passage) =>
    passage.sentences.flatMap((sentence) =>
      diagnose(file, passage, sentence, kindOf(ofClaims, fields.flatMap(wordsOfPassage), doubted)),
    ),
  );
  const inText = passages.flatMap((passage) => {
    if (passage.kind === 'heading') heading = wordsOfPassage(passage);
    const said = [...heading, ...wordsOfPassage(passage)];
    return passage.sentences.flatMap((sentence) => {
      const ids = new Set(marksOf(sentence, passage).flatMap((mark) => mark.ids));
      return diagnose(
        file,
        passage,
        sentence,
        kindOf(
          [...ids].flatMap((id) => touchOf(id) ?? []),
          said,
          doubted,
        ),
      );
    });
  });
  return [...(inFields === undefined ? [] : [inFields]), ...inText];
}

const wordsOfPassage = ({ sentences }: Passage): string[] => sentences.flatMap(wordsIn);

/** Whether more than half of some sources tested a kind of touch. */
const isMost = (touch: Touch, touches: readonly Touch[]): boolean =>
  2 * touches.filter((one) => one === touch).length > touches.length;

/**
 * The kind of touch that should be named and is not.
 *
 * @param touches what the sources tested
 * @param said words in which it may be named
 */
const kindOf = (
  touches: readonly Touch[],
  said: readonly string[],
  doubted: readonly Kind[],
): Kind | undefined =>
  doubted.find(({ touch, names }) => isMost(touch, touches) && !said.some(names));

function diagnose(
  file: string,
  passage: Passage,
  sentence: Sentence,
  kind: Kind | undefined,
): ProseDiagnostic[] {
  const treatment = treatmentIn(sentence);
  if (treatment === undefined || kind === undefined) return [];
  return [
    {
      rule: 'touch-kind',
      file,
      line: passage.lineAt(treatment.at),
      found: `“${treatment.text}” in “${sentence.text}”, whose sources tested ${kind.name}`,
      expected: 'the kind of touch by its name',
      fix: 'Write “reflexology”, or “massage of the back” and the like: as the sources have it.',
    },
  ];
}

/** The word for massage, unless the sentence only sets massage apart from what was tested. */
function treatmentIn({ tokens }: Sentence): Token | undefined {
  if (tokens.some(({ text }) => words.notOfTouch.has(text))) return undefined;
  return tokens.find(({ text, isQuoted }) => !isQuoted && words.massageWords.has(text));
}
