import { certainties, type CertaintyId } from './comparison-tables.ts';
import { gradeOf } from './grades.ts';
import { UNSEEN_WEIGHT, type Answer } from './grading.ts';
import { count } from './note.ts';

/** What the share of people in comparisons that favour makes of a question. */
const pointingWords: Readonly<Record<Answer['points'], string>> = {
  favours: 'that is two thirds or more, so the trials favour it.',
  mixed: 'that is between one third and two thirds, so the trials do not agree.',
  'no-clear-difference': 'that is a third or less, so there is no clear difference.',
  'not-tested': 'No trial that counts asked this.',
};

/** What is said in place of a share where a trial asked and its result was not seen. */
const untoldWords = 'What we could see of the trial that asked this does not tell the result.';

const comparisonsIn = ({ comparisons, isPooled }: Answer): string =>
  `Comparisons: ${count(comparisons)}${isPooled ? ', with each pooled trial counted as one' : ''}.`;

/** How many people were in comparisons that favour, and which way that points. */
function shareInWords({ points, seen, unseen }: Answer): string[] {
  const pointing = pointingWords[points];
  const seenShare = `Of ${count(seen.people)} people, ${count(seen.favouring)} were in comparisons that went better`;
  /** A comparison goes better by its average: it does not say how many of its people did. */
  const caution = seen.favouring > 0 ? ['That does not mean that so many people got better.'] : [];
  if (unseen === 0) return [`${seenShare}: ${pointing}`, ...caution];
  const [trials, each] =
    unseen === 1 ? ['One trial does', 'It counts'] : [`${unseen} trials do`, 'Each counts'];
  const weighed = `${trials} not tell how many took part. ${each} as ${UNSEEN_WEIGHT} people`;
  return seen.people === 0
    ? [`${weighed}: ${pointing}`]
    : [`${seenShare}.`, ...caution, `${weighed}; together ${pointing}`];
}

/**
 * The sum behind one of the two grades, in sentences: the share that favours, which way that points,
 * and how certainty and number make it a grade.
 */
export function sumInWords(answer: Answer, certainty: CertaintyId | undefined): string[] {
  const { points, untold, grade, cautiousForUnseen } = answer;
  if (points === 'not-tested') return [untold > 0 ? untoldWords : pointingWords[points]];
  const sure = certainties.find(({ id }) => id === certainty)?.label ?? 'very low';
  const made =
    points === 'favours' && !cautiousForUnseen
      ? [
          `${comparisonsIn(answer)} How sure we are: ${sure}. Together that makes ${gradeOf(grade).words}.`,
        ]
      : [];
  return [
    ...shareInWords(answer),
    ...made,
    ...(cautiousForUnseen
      ? [
          'One trial whose size we did not see would decide between two grades, so the more cautious one stands.',
        ]
      : []),
  ];
}
