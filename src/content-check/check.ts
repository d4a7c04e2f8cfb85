import { lintProse } from '../prose-lint/index.ts';
import { adviceRules } from '../prose-lint/rules.ts';
import { curlyQuotes, strayCharacters } from './character-rules.ts';
import { checkClaims } from './claim-rules.ts';
import { checkCollections } from './collection-rules.ts';
import { readContentFiles, type ContentFiles } from './content-files.ts';
import type { Diagnostic } from './diagnostic.ts';
import { checkFiles, folderByFields } from './file-rules.ts';
import { ContentLibrary, isDraft, type ContentFile } from './library.ts';
import { checkLinks } from './link-rules.ts';
import { formCheck } from './markdown-form-rules.ts';
import { checkMarkdown } from './markdown-rules.ts';
import { checkRedirects } from './redirect-rules.ts';
import { checkReferences } from './reference-rules.ts';
import { remember } from './remember.ts';
import { checkRetractions } from './retraction-rules.ts';
import { checkSafety } from './safety-rules.ts';
import { checkSettings } from './settings-rules.ts';
import { checkSourceForms } from './source-form-rules.ts';
import { checkTexts } from './text-rules.ts';
import { checkTitles } from './title-rules.ts';
import { checkUsage } from './usage-rules.ts';
import { checkWords } from './word-rules.ts';

/**
 * A check of all content: every file by its place, its characters, its schema, every reference and link,
 * every text, and the rules that hold between files. Astro checks schemas too, but stops at the first
 * mistake and knows no lines.
 *
 * @param level what it gives: mistakes, which stop a build, or advice, which an editor may leave. What is
 *   found in a draft is advice, but for what would keep it from being shown at all.
 * @param library that reads the content
 * @returns a function that gives all diagnostics. It remembers what it has read, so that a second
 *   call only reads what has changed: keep it for a dev server, and let go of it after a build's check.
 */
export function contentChecker(
  level: 'mistakes' | 'advice' = 'mistakes',
  library = new ContentLibrary(),
): (source: ContentFiles) => Diagnostic[] {
  const causesIn = remember(findCauses);
  const rules = [
    checkCollections,
    checkSafety,
    checkClaims,
    checkTitles,
    checkUsage,
    checkRetractions,
    checkSettings,
    checkTexts,
    checkRedirects,
    checkLinks,
    checkWords,
    formCheck(),
    lintProse(),
  ];
  return (source) => {
    library.read(source);
    const causes = [
      ...library.files.flatMap(causesIn),
      ...otherTexts(library).flatMap(([file, text]) => strayCharacters(file, text)),
    ];
    const drafts = new Set(library.files.filter(isDraft).map(({ file }) => file));
    const isAdvice = ({ file, rule = '' }: Diagnostic): boolean =>
      drafts.has(file) || adviceRules.has(rule);
    const told = causes.filter((cause) => !isAdvice(cause));
    const breaking = withoutEffects(told, [
      ...library.files.flatMap((file) =>
        folderByFields(file) === undefined ? file.diagnostics : [],
      ),
      ...checkReferences(library),
      ...checkMarkdown(library),
    ]);
    const rest = [...causes, ...rules.flatMap((rule) => rule(library))].filter(
      (diagnostic) => isAdvice(diagnostic) === (level === 'advice'),
    );
    return level === 'advice' ? rest : [...checkFiles(library), ...breaking, ...rest];
  };
}

/**
 * Checks all content once.
 *
 * @param root folder that holds `content/` and `src/pages/`
 * @param level as {@link contentChecker} takes it
 */
export function checkContent(
  root: string,
  level: 'mistakes' | 'advice' = 'mistakes',
): Diagnostic[] {
  return contentChecker(level)(readContentFiles(root));
}

/** What is wrong with how a file is written, whatever it says; it may be the cause of other messages. */
const findCauses = (file: ContentFile): Diagnostic[] => [
  ...strayCharacters(file.file, file.text),
  ...curlyQuotes(file),
  ...checkSourceForms(file),
];

/** The texts of what belongs to no collection. */
function otherTexts({ files, source }: ContentLibrary): [string, string][] {
  const read = new Set(files.map(({ file }) => file));
  return [...source.texts].filter(([file]) => !read.has(file));
}

/** Diagnostics without those on a line where a cause of them is told in better words. */
function withoutEffects(
  causes: readonly Diagnostic[],
  diagnostics: readonly Diagnostic[],
): Diagnostic[] {
  const placeOf = ({ file, line }: Diagnostic): string => `${file}:${line ?? ''}`;
  const told = new Set(causes.map(placeOf));
  return diagnostics.filter((diagnostic) => !told.has(placeOf(diagnostic)));
}
