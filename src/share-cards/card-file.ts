/**
 * Path of the picture of a share card, within the site. It never changes, so that no link to it ever
 * breaks.
 *
 * @param page path of the page: `/articles/sleep/`
 * @param part id of the place on it that the card is for
 */
export function cardFile(page: string, part?: string): string {
  const name = page === '/' ? '/home' : page.replace(/\/$/, '');
  return `/cards${name}${part === undefined ? '' : `/${part}`}.png`;
}
