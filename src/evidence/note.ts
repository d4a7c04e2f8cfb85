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

/** What a study is called whose names stand in letters that most readers cannot read, by its script. */
const scripts = [
  { word: 'Japanese', pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]|日本/u },
  { word: 'Chinese', pattern: /\p{Script=Han}/u },
  { word: 'Korean', pattern: /\p{Script=Hangul}/u },
  { word: 'Thai', pattern: /\p{Script=Thai}/u },
] as const;

const isLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text);

/**
 * A source in a word or two, as people speak of it.
 *
 * @returns for instance `Çoban and Şirin, 2010`, `Wang and others, 2020`; where no author was seen, the
 * publisher or title of a page, and of a study where it is from: `A trial in Universa Medicina`,
 * `Japanese study, 2009`. Names are never romanised here.
 */
export function shortName(source: SourceData): string {
  const year = source.issued === undefined ? '' : `, ${source.issued}`;
  return `${nameOf(source)}${year}`;
}

/** The same as lists sort it: a study without a name stands under what it is, and not under “A”. */
export const sortName = (source: SourceData): string =>
  shortName(source).replace(/^A (?=study|trial)/, '');

function nameOf(source: SourceData): string {
  const names = (source.author ?? []).map((author) =>
    'literal' in author ? author.literal : author.family,
  );
  const [first, second] = names.filter(isLatin);
  if (first === undefined) return nameWithoutAuthor(source);
  if (names.length === 1) return first;
  return names.length === 2 && second !== undefined
    ? `${first} and ${second}`
    : `${first} and others`;
}

/** A journal is not an author: without one, a study is called by where it is from. */
function nameWithoutAuthor(source: SourceData): string {
  const { author = [], 'container-title': container, publisher, title } = source;
  if (overviews.has(source.kind)) return container ?? publisher ?? title;
  const what = source.kind.endsWith('-trial') ? 'A trial' : 'A study';
  if (container !== undefined && isLatin(container)) return `${what} in ${container}`;
  if (publisher !== undefined && isLatin(publisher)) return `${what} from ${publisher}`;
  const written = [...author.map(fullName), container].join(' ');
  const script = scripts.find(({ pattern }) => pattern.test(written));
  return script === undefined ? `${what} without named authors` : `${script.word} study`;
}

/** Kinds that give advice or an overview, and are no study. */
const overviews: ReadonlySet<SourceData['kind']> = new Set([
  'public-guidance',
  'web-page',
  'guideline',
  'narrative-review',
]);

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
  const people = source.participants === undefined ? '' : `, ${countPeople(source.participants)}`;
  const isPage = source.kind === 'public-guidance' || source.kind === 'web-page';
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
