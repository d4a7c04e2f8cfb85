import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { gradeIds } from '../evidence/grades.ts';
import type { Fault } from '../content-check/diagnostic.ts';
import type { ContentFile } from '../content-check/library.ts';
import { checkCited } from './cited.ts';
import { checkCopies } from './copies.ts';
import { fieldTexts, idsIn, isDraft } from './fields.ts';
import { checkGradeVerbs, type GradedClaim } from './grade-verbs.ts';
import { passagesOf, plainPassage, type Passage } from './passages.ts';
import { checkBanned, checkForbidden, forbiddenPhrase, type ForbiddenPhrase } from './phrases.ts';
import { checkReading } from './reading.ts';
import { checkRetracted } from './retractions.ts';
import { readWords, spellingCheck, WORDS_FILE, type SpellingCheck } from './spelling.ts';
import { checkUsed } from './used.ts';

/** A file with its words taken apart. */
interface Text {
  readonly file: ContentFile;
  /** Fields first, then the body. */
  readonly passages: readonly Passage[];
  /** Those in which we speak: not the names of what others claim. */
  readonly ours: readonly Passage[];
}

/** A claim, as far as the prose depends on it. */
interface Claim extends GradedClaim {
  readonly forbids: readonly ForbiddenPhrase[];
}

/**
 * Checks what the content says: that it is cited, as strong as its grade, free of what no evidence
 * bears, easy to read, well spelt and our own, and that the library behind it is used and stands.
 *
 * @param root folder that holds `content/`
 * @param files of the library; drafts are only spared the checks of their words
 * @returns all faults. A file that cannot be read has none here, since another check names it.
 */
export function checkProse(root: string, files: readonly ContentFile[]): Fault[] {
  const claims = claimsOf(files);
  const texts = files.filter((file) => !isDraft(file)).map(textOf);
  const spelling = spellingFor(root);
  const articles = texts.filter(({ file }) => file.collection === 'articles');
  return [
    ...articles.flatMap((text) => checkArticle(text, claims)),
    ...checkCopies(articles.map(({ file: { file }, passages }) => ({ file, passages }))),
    ...texts.flatMap((text) => checkWords(text, claims)),
    ...texts.flatMap(({ file: { file }, passages }) =>
      passages.flatMap((passage) => spelling(file, passage)),
    ),
    ...checkUsed(root, files),
    ...checkRetracted(root, files),
  ];
}

function checkArticle(
  { file: { file }, file: source, passages }: Text,
  claims: readonly Claim[],
): Fault[] {
  const treated = claims.filter(({ id }) => idsIn(source, 'claims').includes(id));
  return [
    ...checkCited(file, passages),
    ...checkGradeVerbs(file, passages, treated, claims),
    ...checkReading(file, passages),
  ];
}

function checkWords({ file, ours }: Text, claims: readonly Claim[]): Fault[] {
  const treated =
    file.collection === 'claims' ? [file.id] : [...idsIn(file, 'claims'), ...idsIn(file, 'claim')];
  const phrases = claims.filter(({ id }) => treated.includes(id)).flatMap(({ forbids }) => forbids);
  return [...checkForbidden(file.file, ours, phrases), ...checkBanned(file.file, ours)];
}

function textOf(file: ContentFile): Text {
  const fields = fieldTexts(file).flatMap(({ text, line, ours }) =>
    plainPassage(text, line, 'field').map((passage) => ({ passage, ours })),
  );
  const body = passagesOf(file.body ?? '');
  return {
    file,
    passages: [...fields.map(({ passage }) => passage), ...body],
    ours: [...fields.filter(({ ours }) => ours).map(({ passage }) => passage), ...body],
  };
}

const claimSchema = z.object({
  grade: z.enum(gradeIds),
  doNotSay: z.array(z.string()),
  supports: z.array(z.string()),
  opposes: z.array(z.string()),
});

/** Claims that can be read; the schema says what is wrong with the others. */
function claimsOf(files: readonly ContentFile[]): Claim[] {
  return files
    .filter(({ collection }) => collection === 'claims')
    .flatMap(({ id, file, source }): Claim[] => {
      const { data } = claimSchema.safeParse(source.data);
      if (data === undefined) return [];
      return [
        {
          id,
          grade: data.grade,
          sources: new Set([...data.supports, ...data.opposes]),
          forbids: data.doNotSay.map((phrase) => forbiddenPhrase(phrase, file)),
        },
      ];
    });
}

/** The last check of spelling and the words it knows: the dev server asks again on every save. */
let kept: { readonly words: string; readonly check: SpellingCheck } | undefined;

function spellingFor(root: string): SpellingCheck {
  const path = join(root, WORDS_FILE);
  const words = existsSync(path) ? readFileSync(path, 'utf8') : '';
  kept = kept?.words === words ? kept : { words, check: spellingCheck(readWords(words)) };
  return kept.check;
}
