import { zoneIds } from '../pressure-map/zones.ts';
import type { Fault } from './diagnostic.ts';
import type { ContentFile } from './library.ts';

/** Reads a field of a file that may not have it. */
function field(file: ContentFile, name: string): unknown {
  const { data } = file.source;
  return typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined;
}

/**
 * Rules that hold between files: titles, descriptions and numbers that must differ, and benefits
 * whose claims must agree.
 */
export function collectionRules(files: readonly ContentFile[]): Fault[] {
  const of = (...names: readonly string[]): ContentFile[] =>
    files.filter((file) => names.includes(file.collection));
  const pages = of('articles', 'pages', 'routines');
  return [
    ...unlike(pages, 'title', 'a title unlike any other', 'Say what sets this page apart.'),
    ...unlike(pages, 'description', 'a description unlike any other', 'Describe this page only.'),
    ...unlike(
      of('benefits'),
      'number',
      'a number that no other benefit has',
      'Number the ten from 1 to 10.',
    ),
    ...unlike(of('benefits'), 'title', 'a title unlike any other', 'Name this benefit only.'),
    ...unlike(of('leftOut'), 'order', 'a place that no other entry has', 'Count on from the last.'),
    ...unlike(
      of('conditions'),
      'order',
      'a place that no other condition has',
      'Count on from the last.',
    ),
    ...unlike(of('questions'), 'question', 'a question unlike any other', 'Answer it once.'),
    ...unlike(
      of('questions'),
      'order',
      'a place that no other question has',
      'Count on from the last.',
    ),
    ...unlike(
      of('registers'),
      'order',
      'a place that no other entry has',
      'Count on from the last.',
    ),
    ...unlike(
      of('emergency'),
      'country',
      'a country that no other file has',
      'Put the number into the file that is there.',
    ),
    ...unlike(
      of('routines'),
      'order',
      'a place that no other routine has',
      'Count on from the last.',
    ),
    ...unlike(
      of('sources'),
      'doi',
      'a DOI that no other source has',
      'Cite the source that is there.',
    ),
    ...gradesAgree(of('benefits'), of('claims')),
    ...placesAreZones(of('places')),
  ];
}

function unlike(
  files: readonly ContentFile[],
  name: string,
  expected: string,
  fix: string,
): Fault[] {
  const first = new Map<unknown, ContentFile>();
  return files.flatMap((file): Fault[] => {
    const value = field(file, name);
    if (value === undefined) return [];
    const key = typeof value === 'string' ? value.trim().toLowerCase() : value;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, file);
      return [];
    }
    return [
      {
        file: file.file,
        line: file.source.lineOf([name]),
        found: `${name}: ${JSON.stringify(value)}, which ${other.file} has too`,
        expected,
        fix,
      },
    ];
  });
}

/** The places of the sole are its zones: one file for each, and none beside. */
function placesAreZones(places: readonly ContentFile[]): Fault[] {
  const known: readonly string[] = zoneIds;
  const missing = zoneIds.filter((zone) => !places.some(({ id }) => id === zone));
  return [
    ...places
      .filter(({ id }) => !known.includes(id))
      .map(({ id, file }) => ({
        file,
        found: `a place “${id}”, which is no zone of the sole`,
        expected: `a file named after a zone: ${zoneIds.join(', ')}`,
        fix: 'Rename the file, or put its words into the place of a zone.',
      })),
    ...missing.map((zone) => ({
      file: `content/places/${zone}.yaml`,
      found: `no file for the zone “${zone}”`,
      expected: 'a place for each zone of the sole',
      fix: 'Copy a neighbour in content/places and write what lies there.',
    })),
  ];
}

/** A benefit shows one grade, so the claims that it rests on must share it. */
function gradesAgree(benefits: readonly ContentFile[], claims: readonly ContentFile[]): Fault[] {
  const gradeOf = new Map(claims.map((claim) => [claim.id, field(claim, 'grade')]));
  return benefits.flatMap((benefit): Fault[] => {
    const ids = field(benefit, 'claims');
    if (!Array.isArray(ids)) return [];
    const found = ids.map((id: unknown) => `${String(id)} is “${String(gradeOf.get(String(id)))}”`);
    const distinct = new Set(ids.map((id: unknown) => gradeOf.get(String(id))));
    if (distinct.size <= 1) return [];
    return [
      {
        file: benefit.file,
        line: benefit.source.lineOf(['claims']),
        found: `claims of different grades: ${found.join(', ')}`,
        expected: 'claims of one grade, since the row shows one',
        fix: 'Keep the claims that carry the benefit, or split it.',
      },
    ];
  });
}
