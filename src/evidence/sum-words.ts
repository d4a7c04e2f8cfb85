import { certainties, type CertaintyId } from './comparison-tables.ts';
import { gradeOf } from './grades.ts';
import { UNSEEN_WEIGHT, type Answer } from './grading.ts';
import { count } from './note.ts';

/** The share of people in comparisons that favour, and what it makes of a question. */
const shareWords: Readonly<
  Record<Exclude<Answer['points'], 'not-tested'>, { readonly share: string; readonly so: string }>
> = {
  favours: { share: 'at least two thirds', so: 'so the trials favour it' },
  mixed: { share: 'between one third and two thirds', so: 'so the trials do not agree' },
  'no-clear-difference': { share: 'a third or less', so: 'so there is no clear difference' },
};

/** What is said in place of a share where a trial asked and its result was not seen. */
const untoldWords = 'What we could see of the trial that asked this does not tell the result.';

const comparisonsIn = ({ comparisons, isPooled }: Answer): string =>
  `Comparisons: ${count(comparisons)}${isPooled ? ', with each pooled trial counted as one' : ''}.`;

/** How many people were in comparisons that favour, and which way that points. */
function shareInWords(
  { seen, unseen }: Answer,
  { share, so }: (typeof shareWords)[keyof typeof shareWords],
): string[] {
  const isAll = seen.favouring === seen.people;
  const seenShare = isAll
    ? `All ${count(seen.people)} people were in comparisons that went better`
    : `Of ${count(seen.people)} people, ${count(seen.favouring)} were in comparisons that went better`;
  if (unseen === 0) return [isAll ? `${seenShare}.` : `${seenShare}: that is ${share}, ${so}.`];
  const [trials, each] =
    unseen === 1 ? ['one trial', 'It counts'] : [`${unseen} trials`, 'Each counts'];
  const weighed = `For ${trials} we did not see how many took part. ${each} as ${UNSEEN_WEIGHT} people`;
  return seen.people === 0
    ? [`${weighed}: that is ${share}, ${so}.`]
    : [
        `${seenShare}.`,
        `${weighed}. With them, ${share} of everyone were in comparisons that went better, ${so}.`,
      ];
}

/**
 * The sum behind one of the two grades, in sentences: the share that favours, which way that points,
 * and how certainty and number make it a grade.
 */
export function sumInWords(answer: Answer, certainty: CertaintyId | undefined): string[] {
  const { points, untold, grade, cautiousForUnseen } = answer;
  if (points === 'not-tested')
    return [untold > 0 ? untoldWords : 'No trial that counts asked this.'];
  const sure = certainties.find(({ id }) => id === certainty)?.label ?? 'very low';
  const made =
    points === 'favours' && !cautiousForUnseen
      ? [
          `${comparisonsIn(answer)} How sure we are: ${sure}. Together that makes ${gradeOf(grade).words}.`,
        ]
      : [];
  return [
    ...shareInWords(answer, shareWords[points]),
    ...made,
    ...(cautiousForUnseen
      ? [
          'One trial whose numbers we could not see would decide between two grades, so the more cautious one stands.',
        ]
      : []),
  ];
}
