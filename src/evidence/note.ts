import { readerUrl } from './csl.ts';
import { retractionWords } from './retracted.ts';
import type { SourceData } from './schema.ts';
import { authorities, directnesses, kinds, labelIn, readLevels } from './source-tables.ts';

type Author = NonNullable<SourceData['author']>[number];

/** A person or body in full, in the order of speech: `W. Moyle`, `NHS Fife`. */
export const fullName = (author: Author): string =>
  'literal' in author ? author.literal : [author.given, author.family].filter(Boolean).join(' ');

/** The same as lists sort it: `Moyle, W.`, `NHS Fife`. */
export const listedName = (author: Author): string =>
  'literal' in author ? author.literal : [author.family, author.given].filter(Boolean).join(', ');

/**
 * A source in a word or two, as people speak of it.
 *
 * @returns for instance `Çoban and Şirin, 2010`, `Wang and others, 2020`; where no author was seen,
 * the journal, publisher, collection or title
 */
export function shortName(source: SourceData): string {
  const [first, second, ...others] = (source.author ?? []).map((author) =>
    'literal' in author ? author.literal : author.family,
  );
  const year = source.issued === undefined ? '' : `, ${source.issued}`;
  if (first === undefined) {
    const { 'container-title': container, publisher, source: collection, title } = source;
    return `${container ?? publisher ?? collection ?? title}${year}`;
  }
  if (second === undefined) return `${first}${year}`;
  return others.length === 0 ? `${first} and ${second}${year}` : `${first} and others${year}`;
}
/** Counts in the British way: 1,015. */
export function count(value: number): string {
  return value.toLocaleString('en-GB');
}

/** Counts those who took part: `1 person`, `1,015 people`. */
export function countPeople(participants: number): string {
  return participants === 1 ? '1 person' : `${count(participants)} people`;
}

/**
 * What kind of study it is and how many took part.
 *
 * @returns for instance `Randomised trial of foot reflexology, 120 people`
 */
export function describeStudy(source: SourceData): string {
  const kind = labelIn(kinds, source.kind);
  const about =
    source.directness === 'other' ? '' : ` of ${labelIn(directnesses, source.directness)}`;
  const isPage = source.kind === 'public-guidance' || source.kind === 'web-page';
  const people = source.participants === undefined ? '' : `, ${countPeople(source.participants)}`;
  const text = isPage ? describePage(source) : `${kind}${about}${people}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function describePage(source: SourceData): string {
  const kind = labelIn(kinds, source.kind);
  return source.authority === undefined
    ? kind
    : `${kind}, ${labelIn(authorities, source.authority)}`;
}

/** What a margin note says of a source. */
export interface NoteText {
  readonly name: string;
  readonly study: string;
  /** What it found, with its figures; of a retracted source, that it was, and what it had reported. */
  readonly finding: string;
  /** The same in plain words, for a narrow place. */
  readonly shortFinding: string;
  /** How much of it we read, as “We read the abstract.” */
  readonly reading: string;
  readonly limits: string;
  readonly url: string | undefined;
}

/** The words of a note: who, when, kind of study, how many people, what it found, where to read it. */
export function noteText(source: SourceData): NoteText {
  const retraction = retractionWords(source);
  const told = (finding: string): string =>
    retraction === undefined ? finding : `${retraction} Before that it reported: ${finding}`;
  return {
    name: shortName(source),
    study: describeStudy(source),
    finding: told(source.finding),
    shortFinding: told(source.shortFinding ?? source.finding),
    reading: `We read ${labelIn(readLevels, source.readLevel)}.`,
    limits: source.limits,
    url: readerUrl(source),
  };
}
