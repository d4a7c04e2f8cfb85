import type { Diagnostic } from '../content-check/diagnostic.ts';
import { isDraft, type ContentLibrary, type Entry } from '../content-check/library.ts';
import { gradesOf, singleGrade } from '../evidence/grading.ts';
import { sourcesOf } from '../evidence/sides.ts';
import { copyCheck } from './copies.ts';
import { fieldTexts } from './fields.ts';
import { checkGradeVerbs, type GradedClaim } from './grade-verbs.ts';
import { passagesOf, plainPassage, type Passage } from './passages.ts';
import { checkBanned, checkForbidden, forbiddenPhrase, type ForbiddenPhrase } from './phrases.ts';
import { checkReadingGrade, checkSentenceLength } from './reading.ts';
import type { ProseDiagnostic } from './rules.ts';
import { applySilences } from './silences.ts';
import { readWords, spellingCheck, WORDS_FILE, type SpellingCheck } from './spelling.ts';
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

/** A claim, as far as the prose depends on it. */
interface Claim extends GradedClaim {
  readonly forbids: readonly ForbiddenPhrase[];
}

/**
 * The rules over sentences: they are cited, as strong as their grade, free of what no evidence
 * supports, easy to read, well spelt and our own. Drafts are left alone.
 *
 * @returns a rule that remembers the sentences of entries that have not changed
 */
export function lintProse(): (library: ContentLibrary) => Diagnostic[] {
  const kept = new WeakMap<Entry, Prose>();
  const proseOf = (entry: Entry): Prose => {
    const prose = kept.get(entry) ?? readProse(entry);
    kept.set(entry, prose);
    return prose;
  };
  const checkCopies = copyCheck();
  let speller: { readonly words: string; readonly check: SpellingCheck } | undefined;

  return (library) => {
    const words = library.source.texts.get(WORDS_FILE) ?? '';
    if (speller?.words !== words) speller = { words, check: spellingCheck(readWords(words)) };
    const { check: checkSpelling } = speller;
    const claims = library.claims.entries.map(readClaim);
    const entries = library.entries.filter((entry) => !isDraft(entry));
    const articles = entries.filter(({ collection }) => collection === 'articles');
    const copies = Map.groupBy(
      checkCopies(articles.map((entry) => ({ file: entry.file, passages: proseOf(entry).all }))),
      ({ file }) => file,
    );
    return entries.flatMap((entry) => {
      const { file, collection } = entry;
      const { all, ours, findings, readingGrade } = proseOf(entry);
      const treated = claimsOf(entry, claims);
      const forbidden = treated.flatMap(({ forbids }) => forbids);
      return [
        ...applySilences(entry, [
          ...findings,
          ...(collection === 'articles' ? checkGradeVerbs(file, all, treated, claims) : []),
          ...(copies.get(file) ?? []),
          ...checkForbidden(file, ours, forbidden),
          ...all.flatMap((passage) => checkSpelling(file, passage)),
        ]),
        ...readingGrade,
      ];
    });
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
  const findings = [...checkUncited(file, all), ...checkSentenceLength(file, all), ...banned];
  return { all, ours, findings, readingGrade: checkReadingGrade(file, all) };
}

function readClaim({ id, file, data }: ContentLibrary['claims']['entries'][number]): Claim {
  return {
    id,
    grade: singleGrade(gradesOf(data)),
    sources: new Set(sourcesOf(data)),
    forbids: data.forbiddenPhrases.map((phrase) => forbiddenPhrase(phrase, file)),
  };
}

/** The claims that an entry treats, or is. */
function claimsOf({ collection, id, references }: Entry, claims: readonly Claim[]): Claim[] {
  const ids = references.filter((item) => item.collection === 'claims').map((item) => item.id);
  return claims.filter((claim) =>
    collection === 'claims' ? claim.id === id : ids.includes(claim.id),
  );
}
