/** The lengths in characters that search engines show of a description in whole. */
const MIN_LENGTH = 110;
const MAX_LENGTH = 158;

/**
 * The beginning of a text as a description: whole sentences where they fit, else cut at a word.
 *
 * @param text at least 110 characters
 * @returns 110 to 158 characters
 */
export function excerpt(text: string): string {
  const sentences = [...new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(text)];
  let whole = '';
  for (const { segment } of sentences) {
    if ((whole + segment).trimEnd().length > MAX_LENGTH) break;
    whole += segment;
  }
  if (whole.trimEnd().length >= MIN_LENGTH) return whole.trimEnd();
  return `${text.slice(0, MAX_LENGTH).replace(/[\s,;:]+\S*$/, '')}…`;
}
