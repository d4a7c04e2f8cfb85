/** What tells one publication from another, as far as libraries agree on it. */
interface Identified {
  readonly title?: string | undefined;
  readonly DOI?: string | undefined;
  readonly PMID?: string | undefined;
  readonly PMCID?: string | undefined;
}

/** A title without the tags and line breaks that some records have. */
export const plainTitle = (title: string): string =>
  title
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '');

/** Letters and figures of a title, since libraries differ in capitals, marks and full stops. */
export const titleKey = (title: string): string =>
  plainTitle(title)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * What a publication is known by, in the form in which two libraries agree: each key begins with the
 * name of its field. Two records that share one are the same publication.
 */
export function publicationKeys({ title, DOI, PMID, PMCID }: Identified): string[] {
  return [
    ...(DOI === undefined ? [] : [`DOI ${DOI.toLowerCase()}`]),
    ...(PMID === undefined ? [] : [`PMID ${PMID}`]),
    ...(PMCID === undefined ? [] : [`PMCID ${PMCID.toUpperCase()}`]),
    ...(title === undefined ? [] : [`title ${titleKey(title)}`]),
  ];
}
