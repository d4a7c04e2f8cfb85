/**
 * The six grades of evidence, strongest first. Everything that depends on a grade (schema, label,
 * filter, meter, colour) is derived from this table.
 */
export const grades = [
  {
    id: 'good',
    label: 'Good evidence',
    meaning: 'Several well-made trials agree, and a fair comparison did not undo the result.',
    dots: ['full', 'full', 'full', 'full'],
  },
  {
    id: 'some',
    label: 'Some evidence',
    meaning: 'Several trials point one way, but they are small, or nobody could be blinded.',
    dots: ['full', 'full', 'full', 'empty'],
  },
  {
    id: 'early',
    label: 'Early evidence',
    meaning: 'One or two small studies, or studies of something close to foot massage.',
    dots: ['full', 'full', 'empty', 'empty'],
  },
  {
    id: 'mixed',
    label: 'Mixed evidence',
    meaning: 'Some studies say yes and others, often fairer ones, say no.',
    dots: ['half', 'half', 'half', 'half'],
  },
  {
    id: 'against',
    label: 'Evidence against',
    meaning: 'The best studies we found looked for it and did not find it.',
    dots: ['crossed', 'crossed', 'crossed', 'crossed'],
  },
  {
    id: 'none',
    label: 'Not tested',
    meaning: 'We found no study that asked the question.',
    dots: ['absent', 'absent', 'absent', 'absent'],
  },
] as const;

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
