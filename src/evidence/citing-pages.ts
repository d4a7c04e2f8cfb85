import type { Claim } from './queries.ts';
import { claimHref } from './queries.ts';
import { sourcesOf } from './sides.ts';
import { quotedStatement } from './studies.ts';

/** A page that rests on a source. */
export interface Use {
  readonly href: string;
  readonly label: string;
}

/** An article, or another page, as far as its citations go. */
interface CitingArticle {
  readonly href: string;
  readonly title: string;
  readonly cites: readonly string[];
}

/**
 * Where each source is used.
 *
 * @param claims with their sources
 * @param articles with the ids that they cite
 * @returns pages by source id, claims first
 */
export function citingPages(
  claims: readonly Claim[],
  articles: readonly CitingArticle[],
): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  const add = (id: string, use: Use): void => {
    const list = uses.get(id);
    if (list === undefined) uses.set(id, [use]);
    else list.push(use);
  };
  for (const claim of claims) {
    for (const id of [...sourcesOf(claim), ...claim.retracted]) {
      add(id, { href: claimHref(claim.id), label: quotedStatement(claim) });
    }
  }
  for (const { href, title, cites } of articles) {
    for (const id of cites) add(id, { href, label: title });
  }
  return uses;
}
