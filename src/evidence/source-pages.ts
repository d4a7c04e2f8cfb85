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

/** The words at the top of a page of sources, by the letter that their ids begin with. */
export function sourcePageWords(letter: string) {
  const name = letter.toUpperCase();
  return {
    title: `Sources in full: ${name}`,
    description: `The studies, reviews and pages of advice that we file under ${name}: what each found, what is weak about it, how much of it we read and where it is used.`,
    summary: `What each source found, what is weak about it, how much of it we read and where it is used. These are filed under ${name} by a short name of our own.`,
  };
}
