import { gradesInWords, type GradableClaim } from '../evidence/grading.ts';
import { quotedStatement } from '../evidence/studies.ts';

/**
 * Most characters of a title that search engines show: about 600 pixels.
 * https://developers.google.com/search/docs/appearance/title-link
 */
export const MAX_SHOWN = 60;

/** The titles of a page. */
export interface Titled {
  readonly title: string;
  /** Shorter title for search results. */
  readonly searchTitle?: string | undefined;
}

/** The title of a page for search results, before the site's name is added. */
export const shownTitle = ({ title, searchTitle }: Titled): string => searchTitle ?? title;

/** The fields of a claim that its titles are made from. */
interface TitledClaim extends GradableClaim {
  readonly statement: string;
  readonly searchTitle?: string | undefined;
}

/**
 * The titles of a claim's page. A claim is never shared without both grades. Search results have no room
 * for them in the title, so it says what the page is, and the description begins with both.
 */
export function claimTitles(claim: TitledClaim): Titled & { readonly searchTitle: string } {
  const statement = quotedStatement(claim);
  return {
    title: `${statement}. ${gradesInWords(claim)}`,
    searchTitle: `${claim.searchTitle ?? statement}: the evidence`,
  };
}
