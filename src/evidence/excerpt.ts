/** The length that search engines show of a description, and what is too little for them. */
const MOST = 158;
const LEAST = 110;

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
    if ((whole + segment).trimEnd().length > MOST) break;
    whole += segment;
  }
  if (whole.trimEnd().length >= LEAST) return whole.trimEnd();
  return `${text.slice(0, MOST).replace(/[\s,;:]+\S*$/, '')}…`;
}
