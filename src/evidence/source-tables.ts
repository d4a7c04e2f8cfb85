/** Ordered tables of what a source is, from which schema, type and wording derive. */

/** Kinds of source, the most telling first. `label` completes “This is a …”. */
export const kinds = [
  { id: 'meta-analysis', label: 'meta-analysis' },
  { id: 'systematic-review', label: 'systematic review' },
  { id: 'guideline', label: 'guideline' },
  { id: 'randomised-trial', label: 'randomised trial' },
  { id: 'crossover-trial', label: 'crossover trial' },
  { id: 'non-randomised-trial', label: 'trial without randomisation' },
  { id: 'cohort', label: 'study without a comparison group' },
  { id: 'laboratory-study', label: 'laboratory study' },
  { id: 'case-report', label: 'case report' },
  { id: 'narrative-review', label: 'overview article' },
  { id: 'public-guidance', label: 'public guidance' },
  { id: 'web-page', label: 'web page' },
] as const;

/** How close the source is to an ordinary foot massage. */
export const directnesses = [
  { id: 'foot-massage', label: 'foot massage' },
  { id: 'self-foot-massage', label: 'massaging your own feet' },
  { id: 'foot-reflexology', label: 'foot reflexology' },
  { id: 'massage-in-general', label: 'massage in general' },
  { id: 'other', label: 'not about massage' },
] as const;

/** How much of the source we read. `label` completes “We read …”. */
export const readLevels = [
  { id: 'full-text', label: 'the full text' },
  { id: 'abstract', label: 'the abstract' },
  { id: 'page', label: 'the page, or part of it' },
] as const;

/** Who answers for a page that is not a study. */
export const authorities = [
  { id: 'NHS', label: 'NHS', official: true },
  { id: 'government', label: 'government body', official: true },
  { id: 'local-government', label: 'local government', official: true },
  { id: 'regulator', label: 'regulator', official: true },
  { id: 'register', label: 'register of practitioners', official: false },
  { id: 'professional-body', label: 'professional body', official: false },
  { id: 'hospital', label: 'hospital', official: false },
  { id: 'university', label: 'university', official: false },
  { id: 'charity', label: 'charity', official: false },
  { id: 'journal', label: 'journal', official: false },
  { id: 'publisher', label: 'publisher', official: false },
  { id: 'research-project', label: 'research project', official: false },
  { id: 'clinic', label: 'clinic', official: false },
  { id: 'clinician-site', label: 'site of a clinician', official: false },
  { id: 'patient-site', label: 'site for patients', official: false },
  { id: 'professional', label: 'professional', official: false },
  { id: 'science-writer', label: 'science writer', official: false },
  { id: 'press', label: 'press', official: false },
  { id: 'practitioner', label: 'practitioner', official: false },
  { id: 'commercial', label: 'commercial site', official: false },
  { id: 'unclear', label: 'unclear', official: false },
] as const;

/** Whether a source is advice of a body that answers to the public. */
export const isOfficialAdvice = ({
  kind,
  authority,
}: {
  readonly kind: (typeof kinds)[number]['id'];
  readonly authority?: (typeof authorities)[number]['id'] | undefined;
}): boolean =>
  kind === 'public-guidance' &&
  authorities.some(({ id, official }) => official && id === authority);

type Row = { readonly id: string; readonly label: string };

/**
 * The label of an id in one of these tables.
 *
 * @throws RangeError for an id that the table does not hold, which a schema should have caught
 */
export function labelIn<T extends Row>(table: readonly T[], id: T['id']): T['label'] {
  const row = table.find((entry) => entry.id === id);
  if (row === undefined) throw new RangeError(`The table has no row “${id}”.`);
  return row.label;
}
