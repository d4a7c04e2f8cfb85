/**
 * Splits the text of an article behind its box of key points, where the folded contents stand.
 *
 * @param html the text as it was rendered
 * @returns the text up to the end of the key points, empty where there are none, and what follows them
 */
export function splitAfterKeyPoints(html: string): [before: string, after: string] {
  const end = '</section>';
  const box = html.indexOf('<section class="key-points');
  const at = box < 0 ? 0 : html.indexOf(end, box) + end.length;
  return [html.slice(0, at), html.slice(at)];
}
