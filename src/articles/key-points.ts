/**
 * Splits the text of an article after its box of key points, where the folded contents stand.
 *
 * @param html the text as it was rendered
 * @returns the key points, empty where there are none before the text, and what follows them
 */
export function splitAfterKeyPoints(html: string): [keyPoints: string, text: string] {
  const end = '</section>';
  const at = /^\s*<section class="key-points/.test(html) ? html.indexOf(end) + end.length : 0;
  return [html.slice(0, at), html.slice(at)];
}
