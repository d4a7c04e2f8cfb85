/** What Astro writes for characters that have a meaning in HTML. */
const escapes: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
};

/**
 * The words of a rendered heading as they are seen: without tags, and without what only a screen
 * reader says.
 *
 * @param html as Astro has rendered it
 */
export function plainText(html: string): string {
  return html
    .replace(/<span class="sr-only">.*?<\/span>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#34|#39);/g, (found) => escapes[found] ?? found)
    .replace(/\s+/g, ' ')
    .trim();
}
