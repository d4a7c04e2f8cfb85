/** Where sources stand: one index of them all by name, and a page for each letter with its sources in full. */

/** The index. A place on it, `#id`, is the address of a source that never changes. */
export const SOURCES_HREF = '/evidence/sources/';

/** The page on which a source stands in full: ids never change, and the names that readers see may. */
export const sourcePageOf = (id: string): string => `${SOURCES_HREF}${id.charAt(0)}/`;

/** The full entry of a source. */
export const sourceHref = (id: string): string => `${sourcePageOf(id)}#${id}`;

/** Whether a path is one of those pages, and not the index. */
export const isSourcePage = (path: string): boolean =>
  path.startsWith(SOURCES_HREF) && path !== SOURCES_HREF;

/**
 * The letter under which an index files a name, without accents: `Çoban and Şirin, 2010` under `c`.
 *
 * @returns undefined where the first letter of the name is none from a to z
 */
export function letterOf(name: string): string | undefined {
  const first = /\p{L}/u.exec(name.normalize('NFD').toLowerCase())?.[0];
  return first !== undefined && /[a-z]/.test(first) ? first : undefined;
}

/** Most sources that stand in full on one page. */
export const SOURCES_PER_PAGE = 100;

/** A page of one letter. */
export interface LetterPage<T> {
  /** From 1 on. */
  readonly number: number;
  readonly href: string;
  /** In full. */
  readonly sources: readonly T[];
  /**
   * On the first page, those that stand in full on later ones: it has a line for each, so that the
   * address of a source is the same however many there are.
   */
  readonly later: readonly { readonly source: T; readonly href: string }[];
}

/**
 * The pages of a letter.
 *
 * @param sources whose ids begin with it
 */
export function letterPages<T extends { readonly id: string }>(
  letter: string,
  sources: readonly T[],
): LetterPage<T>[] {
  const count = Math.ceil(sources.length / SOURCES_PER_PAGE);
  const hrefOf = (number: number): string =>
    number === 1 ? sourcePageOf(letter) : `${sourcePageOf(letter)}${number}/`;
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    href: hrefOf(index + 1),
    sources: sources.slice(index * SOURCES_PER_PAGE, (index + 1) * SOURCES_PER_PAGE),
    later: (index === 0 ? sources.slice(SOURCES_PER_PAGE) : []).map((source, place) => ({
      source,
      href: `${hrefOf(2 + Math.floor(place / SOURCES_PER_PAGE))}#${source.id}`,
    })),
  }));
}

/** The words at the top of a page of sources, by the letter that their ids begin with. */
export function sourcePageWords(letter: string, number: number) {
  const name = letter.toUpperCase() + (number === 1 ? '' : `, page ${number}`);
  return {
    title: `Sources in full: ${name}`,
    description: `The studies, reviews and pages of advice that we file under ${name}: what each found, what is weak about it, how much of it we read and where it is used.`,
    summary: `What each source found, what is weak about it, how much of it we read and where it is used. These are filed under ${name} by a short name of our own.`,
  };
}
