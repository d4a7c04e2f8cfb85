import type { Diagnostic } from '../content-check/diagnostic.ts';
import { isDraft, type ContentLibrary, type Entry } from '../content-check/library.ts';
import { remember } from '../content-check/remember.ts';
import { placedTexts } from '../content-check/text-rules.ts';
import { valuesIn } from '../content-check/values.ts';
import { gradesOf, questionOf, sumOf, weightOf } from '../evidence/grading.ts';
import { sourcesOf } from '../evidence/sides.ts';
import { questions } from '../evidence/comparison-tables.ts';
import type { ClaimData, SourceData } from '../evidence/schema.ts';
import { checkAbsolutes } from './absolutes.ts';
import { copyCheck } from './copies.ts';
import { fieldTexts } from './fields.ts';
import { checkGradeVerbs, gradeForVerbs, type GradedClaim } from './grade-verbs.ts';
import { checkNumbers, numbersIn } from './numbers.ts';
import { passagesOf, plainPassage, type Passage } from './passages.ts';
import { checkBanned, checkForbidden, forbiddenPhrase, type ForbiddenPhrase } from './phrases.ts';
import { checkReadingGrade, checkSentenceLength } from './reading.ts';
import { checkSameness, checkSearched } from './results.ts';
import type { ProseDiagnostic } from './rules.ts';
import { applySilences } from './silences.ts';
import { readWords, spellingCheck, WORDS_FILE, type SpellingCheck } from './spelling.ts';
import { checkTouchKind } from './touch-kind.ts';
import { checkUncited } from './uncited.ts';

/** The sentences of an entry. */
interface Prose {
  /** Fields first, then the body. */
  readonly all: readonly Passage[];
  /** Those in which we speak: not the names of what others claim. */
  readonly ours: readonly Passage[];
  /** What the rules find that go by nothing but these sentences. */
  readonly findings: readonly ProseDiagnostic[];
  readonly readingGrade: readonly Diagnostic[];
}

/** Entries whose sentences are about the claims that they name. */
const gradedCollections: ReadonlySet<Entry['collection']> = new Set(['articles', 'benefits']);

/** A claim, as far as the prose depends on it. */
interface Claim extends GradedClaim {
  readonly forbids: readonly ForbiddenPhrase[];
  /** Sources of the comparisons that count for its grades. */
  readonly compared: readonly string[];
  /** In its comparisons and its search. */
  readonly numbers: ReadonlySet<number>;
}

/** A source, as far as the prose depends on it. */
interface Source {
  /** What it tested; none for pages of advice. */
  readonly touch: SourceData['directness'] | undefined;
  readonly numbers: ReadonlySet<number>;
}

/**
 * The rules over sentences: they are cited, as strong as their grade, free of what no evidence
 * supports, easy to read, well spelt and our own. Drafts are read like the rest.
 *
 * @returns a rule that remembers the sentences of entries that have not changed
 */
export function lintProse(): (library: ContentLibrary) => Diagnostic[] {
  const proseOf = remember(readProse);
  const unsearchedIn = remember((entry: Entry) => checkSearched(entry.file, proseOf(entry).ours));
  const sourceOf = remember(readSource);
  const claimOf = remember(readClaim);
  const checkCopies = copyCheck();
  let before: readonly unknown[] = [];
  let found = new WeakMap<Entry, readonly ProseDiagnostic[]>();
  let speller: { readonly words: string; readonly check: SpellingCheck } | undefined;

  return (library) => {
    const words = library.source.texts.get(WORDS_FILE) ?? '';
    if (speller?.words !== words) speller = { words, check: spellingCheck(readWords(words)) };
    const { check: checkSpelling } = speller;
    const claims = library.standingClaims.map(claimOf);
    const sources = new Map(
      library.sources.entries.map((entry) => [entry.id, sourceOf(entry)] as const),
    );
    const touchOf = (id: string): Source['touch'] => sources.get(id)?.touch;
    // Drafts come last, so that what they share with another text is named in them.
    const entries = library.entries.toSorted((a, b) => Number(isDraft(a)) - Number(isDraft(b)));
    const articles = entries.filter(({ collection }) => collection === 'articles');
    const copies = Map.groupBy(
      checkCopies(articles.map((entry) => ({ file: entry.file, passages: proseOf(entry).all }))),
      ({ file }) => file,
    );
    // What an entry’s sentences are held against; while all of it is the same, so are the findings.
    const world = [checkSpelling, ...claims, ...sources.values(), ...library.conditions.entries];
    const isNew = world.length !== before.length || world.some((item, at) => item !== before[at]);
    if (isNew) found = new WeakMap();
    before = world;
    const findingsOf = (entry: Entry): readonly ProseDiagnostic[] => {
      const { file, collection } = entry;
      const { all, ours, findings } = proseOf(entry);
      const treated = claimsOf(entry, claims);
      const numbers = {
        of: (id: string) => sources.get(id)?.numbers,
        unmarked: numbersFor(entry, all, treated, sources, library),
      };
      const compared = [...new Set(treated.flatMap((claim) => claim.compared))];
      return [
        ...findings,
        ...(gradedCollections.has(collection) ? checkGradeVerbs(file, all, treated, claims) : []),
        ...checkSameness(file, ours, (id) => touchOf(id) !== undefined),
        ...(gradedCollections.has(collection) ? checkTouchKind(file, all, touchOf, compared) : []),
        ...checkNumbers(file, ours, numbers),
        ...checkForbidden(
          file,
          ours,
          treated.flatMap(({ forbids }) => forbids),
        ),
        ...all.flatMap((passage) => checkSpelling(file, passage)),
      ];
    };
    const aroundPages = placedTexts(library).flatMap(({ file, line, path, text }) => {
      const passages = path.at(-1) === 'href' ? [] : plainPassage(text, line, 'field');
      return [
        ...checkBanned(file, passages),
        ...passages.flatMap((passage) => checkSpelling(file, passage)),
      ];
    });
    const inEntries = entries.flatMap((entry) => {
      const { file } = entry;
      const findings = found.get(entry) ?? findingsOf(entry);
      found.set(entry, findings);
      const isSearched = hasSearch(entry, articles);
      return [
        ...applySilences(entry, [
          ...findings,
          ...(copies.get(file) ?? []),
          ...(isSearched ? [] : unsearchedIn(entry)),
        ]),
        ...proseOf(entry).readingGrade,
      ];
    });
    return [...inEntries, ...aroundPages];
  };
}

function readProse(entry: Entry): Prose {
  const { file, collection, markdown } = entry;
  const fields = fieldTexts(entry).flatMap(({ text, line, isOurs }) =>
    plainPassage(text, line, 'field').map((passage) => ({ passage, isOurs })),
  );
  const body = markdown === undefined ? [] : passagesOf(markdown);
  const all = [...fields.map(({ passage }) => passage), ...body];
  const ours = [...fields.filter(({ isOurs }) => isOurs).map(({ passage }) => passage), ...body];
  const banned = checkBanned(file, ours);
  if (collection !== 'articles') return { all, ours, findings: banned, readingGrade: [] };
  const findings = [
    ...checkUncited(file, all),
    ...checkAbsolutes(file, all),
    ...checkSentenceLength(file, all),
    ...banned,
  ];
  return { all, ours, findings, readingGrade: checkReadingGrade(file, all) };
}

function readClaim({ id, file, data }: ContentLibrary['claims']['entries'][number]): Claim {
  return {
    id,
    grade: gradeForVerbs(gradesOf(data)),
    sources: new Set(sourcesOf(data)),
    forbids: data.forbiddenPhrases.map((phrase) => forbiddenPhrase(phrase, file)),
    compared: data.comparisons
      .filter((comparison) => weightOf(comparison, data) > 0)
      .map(({ source }) => source.id),
    numbers: numbersInData([data.comparisons, data.harms, data.searched, ...sumsOf(data)]),
  };
}

/** Sums of people that a reason may give: of all comparisons, of some comparators, of those by chance. */
function sumsOf(data: ClaimData): number[] {
  const { comparisons } = data;
  const people = (some: ClaimData['comparisons']): number =>
    some.reduce((total, comparison) => total + weightOf(comparison, data), 0);
  const byChance = comparisons.filter(({ notRandomised }) => notRandomised !== true);
  return [
    people(comparisons.filter((comparison) => questionOf(comparison) !== undefined)),
    people(byChance),
    people(byChance.filter(({ analysed }) => analysed !== undefined)),
    ...questions.map(({ id }) => sumOf(data, id).people),
    ...[...Map.groupBy(comparisons, ({ comparator }) => comparator).values()].map(people),
  ];
}

/** Kinds of source that studied nobody. */
const withoutStudy: ReadonlySet<SourceData['kind']> = new Set([
  'guideline',
  'narrative-review',
  'public-guidance',
  'web-page',
]);

/** Fields whose numbers are of the publication and not of the study. */
const numbering: ReadonlySet<string> = new Set<keyof SourceData>([
  'DOI',
  'PMID',
  'PMCID',
  'URL',
  'volume',
  'issue',
  'page',
]);

function readSource({ data }: Entry<SourceData>): Source {
  const said = Object.entries(data).filter(([field]) => !numbering.has(field));
  return {
    touch: withoutStudy.has(data.kind) ? undefined : data.directness,
    numbers: numbersInData(said),
  };
}

/** Whether a claim says what was searched for: one of the entry’s own, or of the article it leads to. */
function hasSearch({ collection, references }: Entry, articles: readonly Entry[]): boolean {
  if (collection === 'claims' || references.some((item) => item.collection === 'claims'))
    return true;
  const ids = references.filter((item) => item.collection === 'articles').map(({ id }) => id);
  return articles.some(
    (article) =>
      ids.includes(article.id) && article.references.some((item) => item.collection === 'claims'),
  );
}

/** Every number in the fields of an entry. */
function numbersInData(data: unknown): Set<number> {
  return new Set(
    [...valuesIn(data)].flatMap(({ value }) => {
      if (typeof value === 'number') return [value];
      return typeof value === 'string' ? [...numbersIn(value)] : [];
    }),
  );
}

/** Entries whose fields tell what studies found, and have no marks. */
const tellsNumbers: ReadonlySet<Entry['collection']> = new Set([
  'articles',
  'claims',
  'benefits',
  'leftOut',
  'questions',
]);

/** The numbers that fields of an entry may give: those of its claims, conditions and sources. */
function numbersFor(
  { collection, references }: Entry,
  passages: readonly Passage[],
  treated: readonly Claim[],
  sources: ReadonlyMap<string, Source>,
  { conditions }: ContentLibrary,
): ReadonlySet<number> | undefined {
  if (!tellsNumbers.has(collection)) return undefined;
  const idsIn = (name: string, items: Entry['references']): string[] =>
    items.filter((item) => item.collection === name).map(({ id }) => id);
  const reasons = new Set(idsIn('conditions', references));
  const ids = new Set([
    ...idsIn('sources', references),
    ...conditions.entries
      .filter(({ id }) => reasons.has(id))
      .flatMap((condition) => idsIn('sources', condition.references)),
    ...passages.flatMap(({ marks }) => marks.flatMap((mark) => mark.ids)),
    ...treated.flatMap((claim) => [...claim.sources]),
  ]);
  return new Set([
    ...treated.flatMap((claim) => [...claim.numbers]),
    ...[...ids].flatMap((id) => [...(sources.get(id)?.numbers ?? [])]),
  ]);
}

/** The claims that an entry treats, or is. */
function claimsOf({ collection, id, references }: Entry, claims: readonly Claim[]): Claim[] {
  const ids = references.filter((item) => item.collection === 'claims').map((item) => item.id);
  return claims.filter((claim) =>
    collection === 'claims' ? claim.id === id : ids.includes(claim.id),
  );
}
