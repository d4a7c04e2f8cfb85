import { certainties, type CertaintyId } from './comparison-tables.ts';
import { gradeOf } from './grades.ts';
import type { Answer } from './grading.ts';
import { count } from './note.ts';

/** What the share of people in comparisons that favour makes of a question. */
const pointingWords: Readonly<Record<Answer['points'], string>> = {
  favours: 'That is two thirds or more, so the trials favour it.',
  mixed: 'That is between one third and two thirds, so the trials do not agree.',
  'no-clear-difference': 'That is a third or less, so there is no clear difference.',
  'not-tested': 'No trial that counts asked this.',
};

/** What is said in place of a share where a trial asked and its result was not seen. */
const untoldWords = 'What we could see of the trial that asked this does not tell the result.';

const trials = (comparisons: number): string =>
  comparisons === 1 ? 'one comparison' : `${count(comparisons)} comparisons`;

/**
 * The sum behind one of the two grades, in sentences: the share that favours, which way that points,
 * and how certainty and number make it a grade.
 */
export function sumInWords(answer: Answer, certainty: CertaintyId | undefined): string[] {
  const { points, people, favouring, comparisons, unseen, untold, grade, cautiousForUnseen } =
    answer;
  if (points === 'not-tested') return [untold > 0 ? untoldWords : pointingWords[points]];
  const sure = certainties.find(({ id }) => id === certainty)?.label ?? 'very low';
  const made =
    points === 'favours' && !cautiousForUnseen
      ? [
          `How sure we are is ${sure}, and there ${comparisons === 1 ? 'is' : 'are'} ${trials(comparisons)}: ${gradeOf(grade).words}.`,
        ]
      : [];
  return [
    `${count(favouring)} of ${count(people)} people were in comparisons that favour it. ${pointingWords[points]}`,
    ...(unseen === 0
      ? []
      : [
          `Where we did not see how many took part, we count 20; here that is ${unseen === 1 ? 'one trial' : `${unseen} trials`}.`,
        ]),
    ...made,
    ...(cautiousForUnseen
      ? [
          'One trial whose size we did not see would decide between two grades, so the more cautious one stands.',
        ]
      : []),
  ];
}
