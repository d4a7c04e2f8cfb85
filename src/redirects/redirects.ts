/** Something that has a new address. Addresses are paths of the site, with `#id` for a place on a page. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** An address in its two parts; `id` is empty for a page. */
export function splitAddress(address: string): { page: string; id: string } {
  const [page = '', id = ''] = address.split('#');
  return { page, id };
}

/** Where an article stands as Markdown: `/articles/sleep.md` for `/articles/sleep/`. */
export const markdownPath = (page: string): string => page.replace(/\/$/, '.md');

const isPage = ({ from }: Move): boolean => splitAddress(from).id === '' && from.endsWith('/');

/**
 * Moves of pages, in the form of Astro's `redirects`: a page at the old address that leads on, on
 * any static host.
 *
 * @param base the folder that the site is served from
 */
export function pageRedirects(moves: readonly Move[], base: string): Record<string, string> {
  return Object.fromEntries(
    moves.filter(isPage).map(({ from, to }) => [from, base.replace(/\/$/, '') + to]),
  );
}

/**
 * The same for hosts that read `_redirects`, with a true status, and with files, which no page can
 * stand in for. An article takes its text along.
 * https://docs.netlify.com/manage/routing/redirects/overview/ and
 * https://developers.cloudflare.com/pages/configuration/redirects/
 *
 * @param base the folder that the site is served from
 */
export function redirectsFile(moves: readonly Move[], base: string): string {
  const folder = base.replace(/\/$/, '');
  const lines = withTexts(moves)
    .filter(({ from }) => splitAddress(from).id === '')
    .map(({ from, to }) => `${folder}${from} ${folder}${to} 301\n`);
  return lines.join('');
}

const article = /^\/articles\/[^/#]+\/$/;

/** Adds the text of each moved article, which moves to that of the other, or to its new page. */
function withTexts(moves: readonly Move[]): Move[] {
  return moves.flatMap((move) => {
    if (!article.test(move.from)) return [move];
    const to = article.test(move.to) ? markdownPath(move.to) : move.to;
    return [move, { from: markdownPath(move.from), to }];
  });
}

/** Whether an old address still leads somewhere: by its own move, or with the page it was on. */
export function leadsOn(address: string, moves: readonly Move[]): boolean {
  const { page } = splitAddress(address);
  return withTexts(moves).some(({ from }) => from === address || from === page);
}

/** Tags that may open between an element and the first place where an empty span may stand. */
const openings = '(?:\\s*<(?:dt|summary)\\b[^>]*>)?';

/**
 * Gives the old ids of a page to what has new ones. A server never sees what follows the `#`, so no
 * redirect could do it.
 *
 * @param html of the built page
 * @param moves of the whole site
 * @param path of the page, without the folder that the site is served from
 * @throws Error for a move to an id that the page does not have
 */
export function keepOldIds(html: string, moves: readonly Move[], path: string): string {
  return moves.reduce((text, { from, to }) => {
    const [before, after] = [splitAddress(from), splitAddress(to)];
    if (before.id === '' || before.page !== path) return text;
    const target = new RegExp(`<[a-z][\\w-]*\\b[^>]*\\sid="${after.id}"[^>]*>${openings}`);
    if (!target.test(text)) throw new Error(`content/redirects.yaml: ${to} is on no page.`);
    return text.replace(target, (element) => `${element}<span id="${before.id}"></span>`);
  }, html);
}
