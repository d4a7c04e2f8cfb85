const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/**
 * Splits a text after its first sentence, or after a later one where those before are too short to say
 * anything by themselves, such as “It might.”
 *
 * @param text plain, of at least one sentence
 * @param minCharacters that the first part has at least, where the text is long enough
 * @returns the beginning and the rest, without spaces around them; the rest may be empty
 */
export function splitAfterFirst(text: string, minCharacters: number): [string, string] {
  const plain = text.replace(/\s+/g, ' ').trim();
  let end = 0;
  for (const { segment } of segmenter.segment(plain)) {
    end += segment.length;
    if (plain.slice(0, end).trimEnd().length >= minCharacters) break;
  }
  return [plain.slice(0, end).trimEnd(), plain.slice(end)];
}
