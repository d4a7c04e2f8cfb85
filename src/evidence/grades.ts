/**
 * The six grades of evidence, strongest first. Everything that depends on a grade (schema, label,
 * filter, meter, colour) is derived from this table. `words` follow one of the two questions that a
 * claim is graded on: “Better than going without: some evidence.”
 */
export const grades = [
  {
    id: 'good',
    label: 'Good evidence',
    words: 'good evidence',
    meaning: 'Several well-made trials agree, and a fair comparison did not undo the result.',
    dots: ['full', 'full', 'full', 'full'],
  },
  {
    id: 'some',
    label: 'Some evidence',
    words: 'some evidence',
    meaning: 'Several trials point one way, but they are small, or nobody could be blinded.',
    dots: ['full', 'full', 'full', 'empty'],
  },
  {
    id: 'early',
    label: 'Early evidence',
    words: 'early evidence',
    meaning: 'One or two small studies, or studies of something close to foot massage.',
    dots: ['full', 'full', 'empty', 'empty'],
  },
  {
    id: 'mixed',
    label: 'Mixed evidence',
    words: 'mixed',
    meaning: 'Some studies say yes and others, often fairer ones, say no.',
    dots: ['half', 'half', 'half', 'half'],
  },
  {
    id: 'against',
    label: 'Evidence against',
    words: 'no better',
    meaning: 'The best studies we found looked for it and did not find it.',
    dots: ['crossed', 'crossed', 'crossed', 'crossed'],
  },
  {
    id: 'none',
    label: 'Not tested',
    words: 'not tested yet',
    meaning: 'We found no study that asked the question.',
    dots: ['absent', 'absent', 'absent', 'absent'],
  },
] as const;

/** What is said of the grade `none` after its question: nobody asked it, or too few people were asked. */
export const noneWords = { untested: 'not tested yet', tooFew: 'too few people to say' } as const;

export type Grade = (typeof grades)[number];
export type GradeId = Grade['id'];
export type Dot = Grade['dots'][number];

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
