import { lintProse } from '../prose-lint/index.ts';
import { adviceRules } from '../prose-lint/rules.ts';
import { checkClaims } from './claim-rules.ts';
import { checkCollections } from './collection-rules.ts';
import { readContentFiles, type ContentFiles } from './content-files.ts';
import type { Diagnostic } from './diagnostic.ts';
import { ContentLibrary, type ContentFile } from './library.ts';
import { checkMarkdown } from './markdown-rules.ts';
import { checkRedirects } from './redirect-rules.ts';
import { checkReferences } from './reference-rules.ts';
import { checkRetractions } from './retraction-rules.ts';
import { checkSafety } from './safety-rules.ts';
import { checkSettings } from './settings-rules.ts';
import { slugOf } from './slug.ts';
import { checkTitles } from './title-rules.ts';
import { checkUsage } from './usage-rules.ts';

/**
 * A check of all content: every file by its schema, every reference, every text, and the rules that
 * hold between files. Astro checks schemas too, but stops at the first mistake and knows no lines.
 *
 * @param level what it gives: mistakes, which stop a build, or advice, which an editor may leave
 * @returns a function that gives all diagnostics. It remembers what it has read, so that a second
 *   call only reads what has changed: keep it for a dev server, and let go of it after a build's check.
 */
export function contentChecker(
  level: 'mistakes' | 'advice' = 'mistakes',
): (source: ContentFiles) => Diagnostic[] {
  const library = new ContentLibrary();
  const rules = [
    checkReferences,
    checkMarkdown,
    checkCollections,
    checkSafety,
    checkClaims,
    checkTitles,
    checkUsage,
    checkRetractions,
    checkSettings,
    checkRedirects,
    lintProse(),
  ];
  return (source) => {
    library.read(source);
    return [
      ...library.files.flatMap((file) => [...checkFileName(file), ...file.diagnostics]),
      ...rules.flatMap((rule) => rule(library)),
    ].filter(({ rule = '' }) => adviceRules.has(rule) === (level === 'advice'));
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

function checkFileName({ file, id }: ContentFile): Diagnostic[] {
  const slug = slugOf(id);
  if (id === slug) return [];
  return [
    {
      file,
      found: `a file called “${id}”`,
      expected: 'small letters, figures and hyphens, since the name becomes the address',
      fix: `Rename it to “${slug}”.`,
    },
  ];
}
