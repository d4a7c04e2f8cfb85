/**
 * The six grades of evidence, strongest first. Everything that depends on a grade (schema, mark,
 * filter, colour, words) is derived from this table.
 *
 * - `label` stands alone, beside the mark: “Some evidence”.
 * - `words` follow one of the two questions that a claim is graded on: “Better than nothing: some
 *   evidence.”
 * - `short` says in a few words what the grade rests on, `meaning` in a sentence.
 */
export const grades = [
  {
    id: 'good',
    label: 'Good evidence',
    words: 'good evidence',
    short: 'fair trials agree',
    meaning: 'Well-made trials agree, and we are at least moderately sure of them.',
  },
  {
    id: 'some',
    label: 'Some evidence',
    words: 'some evidence',
    short: 'several small trials agree',
    meaning: 'Several trials point one way, but they are small, or nobody could be blinded.',
  },
  {
    id: 'early',
    label: 'Early evidence',
    words: 'early evidence',
    short: 'few studies, or small ones',
    meaning: 'Few studies, or small ones, say yes. The next one may say no.',
  },
  {
    id: 'mixed',
    label: 'Mixed',
    words: 'mixed',
    short: 'some trials yes, some no',
    meaning: 'Some trials say yes and others say no, and neither side clearly outweighs the other.',
  },
  {
    id: 'against',
    label: 'No clear difference',
    words: 'no clear difference',
    short: 'trials looked for a difference and found none',
    meaning:
      'Trials looked for a difference and found no clear one. That does not prove that there is none.',
  },
  {
    id: 'none',
    label: 'Not tested yet',
    words: 'not tested yet',
    short: 'nobody has looked, or in too few people',
    meaning:
      'We found no trial that asked, or too few people to say, or no result that we could see.',
  },
] as const;

/**
 * What is said of the grade `none`, by itself and after its question: nobody asked, a trial asked and
 * told no result that we saw, or too few people were asked.
 */
export const noneWords = {
  untested: {
    label: 'Not tested yet',
    words: 'not tested yet',
    short: 'we found no trial that asked',
    meaning: 'We looked, and found no trial that asked.',
  },
  unseen: {
    label: 'We could not see the result',
    words: 'tested, but we could not see the result',
    short: 'a trial asked, and we could not see what it found',
    meaning: 'A trial asked, and what we could see of it does not tell what it found.',
  },
  tooFew: {
    label: 'Too few people to say',
    words: 'too few people to say',
    short: 'too little to tell either way',
    meaning: 'Trials asked, in so few people that the answer could be chance.',
  },
} as const;

export type Grade = (typeof grades)[number];
export type GradeId = Grade['id'];

/** Ids in order, for schemas and filters. */
export const gradeIds = grades.map((grade) => grade.id);

/**
 * The row of the table for a grade.
 *
 * @throws RangeError for a grade that is not in the table, which a schema should have caught
 */
export function gradeOf(id: GradeId): Grade {
  const grade = grades.find((row) => row.id === id);
  if (grade === undefined) throw new RangeError(`There is no grade “${id}”.`);
  return grade;
}
