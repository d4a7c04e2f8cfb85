import { gradeOf, type GradeId } from '../evidence/grades.ts';
import { quotedStatement } from '../evidence/studies.ts';
import { site } from '../site.ts';

/**
 * How much of a title search engines show: about 600 pixels, which is some 60 characters.
 * https://developers.google.com/search/docs/appearance/title-link
 */
export const MOST_SHOWN = 60;

/** What is needed to title a page in search results. */
export interface Titled {
  readonly title: string;
  /** Shown in its place where the title is too long. */
  readonly searchTitle?: string | undefined;
}

/**
 * The title of a page for search results, before the site's name is added.
 *
 * @returns the author's shorter title where there is one
 */
export const shownTitle = ({ title, searchTitle }: Titled): string => searchTitle ?? title;

/** A claim as titles need it. */
interface TitledClaim {
  readonly statement: string;
  readonly grade: GradeId;
  readonly searchTitle?: string | undefined;
}

/** The titles of a claim's page. A claim never stands without its grade, in search results either. */
export function claimTitles(claim: TitledClaim): Titled {
  const graded = (words: string): string => `${words}: ${gradeOf(claim.grade).label.toLowerCase()}`;
  return {
    title: graded(quotedStatement(claim)),
    ...(claim.searchTitle !== undefined && { searchTitle: graded(claim.searchTitle) }),
  };
}

/**
 * The words of the `title` element: the site's name is added where there is room for it.
 *
 * @param shown title of the page
 * @param home the home page says the site's name first
 */
export function titleElement(shown: string, { home }: { home: boolean }): string {
  const named = home ? `${site.name}: ${shown}` : `${shown} | ${site.name}`;
  return named.length <= MOST_SHOWN ? named : shown;
}
