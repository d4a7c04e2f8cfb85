import { byGrades, gradesInWords, gradesOf } from '../evidence/grading.ts';
import { zoneIds } from '../pressure-map/zones.ts';
import { actionIds } from '../safety/actions.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { ContentLibrary, Entry } from './library.ts';
import { valuesIn } from './values.ts';

/**
 * Rules that hold between files: titles, descriptions and numbers that must differ, benefits whose
 * claims must share both grades and be as strong as anything left out, and places that must be the zones of the sole.
 */
export function checkCollections(library: ContentLibrary): Diagnostic[] {
  const { articles, pages, routines, benefits, questions, sources, emergency } = library;
  const readable = [...articles.entries, ...pages.entries, ...routines.entries];
  const ordered = [
    library.leftOut.entries,
    // What is equally strict is sorted among itself.
    ...actionIds.map((action) =>
      library.conditions.entries.filter(({ data }) => data.action === action),
    ),
    library.topics.entries,
    questions.entries,
    library.registers.entries,
    routines.entries,
  ];
  const title = 'a title unlike any other';
  const description = 'a description unlike any other';
  const country = 'a country that no other file has';
  return [
    ...unique(readable, 'title', title, 'Say what sets this page apart.'),
    ...unique(readable, 'description', description, 'Describe this page only.'),
    ...unique(benefits.entries, 'title', title, 'Name this benefit only.'),
    ...unique(questions.entries, 'question', 'a question unlike any other', 'Answer it once.'),
    ...unique(emergency.entries, 'country', country, 'Put the number into the file that is there.'),
    ...unique(
      emergency.entries,
      'regions',
      'one number for each region',
      'Take it out of one of the two files.',
    ),
    ...unique(
      sources.entries,
      'DOI',
      'a DOI that no other source has',
      'Cite the source that is there.',
    ),
    ...ordered.flatMap((entries) =>
      unique(entries, 'order', 'a place that no other file here has', 'Count on from the last.'),
    ),
    ...checkBenefitGrades(library),
    ...checkPlaces(library),
  ];
}

/**
 * Entries that share what must differ, a value or one of a list: one diagnostic for each but the first.
 * Case does not count.
 */
function unique<Field extends string>(
  entries: readonly Entry<
    Readonly<Partial<Record<Field, string | number | readonly string[] | undefined>>>
  >[],
  field: Field,
  expected: string,
  fix: string,
): Diagnostic[] {
  const first = new Map<string, string>();
  return entries.flatMap(({ file, yaml, data }) =>
    [...valuesIn(data[field], [field])].flatMap(({ path, value }): Diagnostic[] => {
      if (typeof value !== 'string' && typeof value !== 'number') return [];
      const key = String(value).toLowerCase();
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, file);
        return [];
      }
      const found = `${field}: ${JSON.stringify(value)}, which ${other} has too`;
      return [{ file, line: yaml.lineOf(path), found, expected, fix }];
    }),
  );
}

/** The places of the sole are its zones: one file for each, and no other. */
function checkPlaces({ places }: ContentLibrary): Diagnostic[] {
  const known: readonly string[] = zoneIds;
  const missing = zoneIds.filter((zone) => !places.files.some(({ id }) => id === zone));
  return [
    ...places.files
      .filter(({ id }) => !known.includes(id))
      .map(({ id, file }) => ({
        file,
        found: `a place “${id}”, which is no zone of the sole`,
        expected: `a file named after a zone: ${zoneIds.join(', ')}`,
        fix: 'Rename the file, or put its text into the place of a zone.',
      })),
    ...missing.map((zone) => ({
      file: `content/places/${zone}.yaml`,
      found: `no file for the zone “${zone}”`,
      expected: 'a place for each zone of the sole',
      fix: 'Copy a neighbour in content/places and write what lies there.',
    })),
  ];
}

/** A benefit shows both grades of a claim, so all claims that it rests on must share them. */
function checkBenefitGrades({ benefits, standingClaims, leftOut }: ContentLibrary): Diagnostic[] {
  const byId = new Map(standingClaims.map(({ id, data }) => [id, data]));
  const graded = (ids: readonly { readonly id: string }[]) =>
    ids.flatMap(({ id }) => {
      const claim = byId.get(id);
      return claim === undefined ? [] : [{ id, claim, grades: gradesOf(claim) }];
    });
  const omitted = leftOut.entries.flatMap(({ file, data }) =>
    graded(data.claim === undefined ? [] : [data.claim]).map((row) => ({ ...row, file })),
  );
  return benefits.entries.flatMap(({ file, yaml, data }): Diagnostic[] => {
    const rows = graded(data.claims);
    const [first] = rows;
    if (first === undefined) return [];
    const at = { file, line: yaml.lineOf(['claims']) };
    const words = ({ id, claim }: (typeof rows)[number]): string =>
      `${id} (${gradesInWords(claim)})`;
    if (rows.some(({ grades }) => byGrades(grades, first.grades) !== 0)) {
      return [
        {
          ...at,
          found: `claims of different grades: ${rows.map(words).join(', ')}`,
          expected: 'claims that share both grades, since the row shows them once',
          fix: 'Keep the claims that support the benefit, or split it.',
        },
      ];
    }
    const stronger = omitted.find(({ grades }) => byGrades(grades, first.grades) < 0);
    if (stronger === undefined) return [];
    return [
      {
        ...at,
        found: `${words(first)}, and ${stronger.file} leaves out ${words(stronger)}`,
        expected: 'benefits with grades as strong as those of anything that is left out',
        fix: 'Let the two change places: one file for content/benefits, the other for content/left-out.',
      },
    ];
  });
}
