import type { Found } from './query.ts';

const quoted = (query: string): string => `“${query.trim().replace(/\s+/g, ' ')}”`;

const results = (count: number): string => `${count} ${count === 1 ? 'result' : 'results'}`;

/**
 * The status message of an answer, for eyes and ears alike.
 *
 * @param query what the reader typed
 * @param found what came of it
 */
export function resultsMessage(query: string, found: Found): string {
  const { instead, leftOut, full, unfiltered } = found;
  const count = found.results.length;
  const asked = quoted(instead === undefined || instead === '' ? query : instead);
  if (count === 0) {
    return unfiltered > 0
      ? `No results for ${asked} with these filters. Without them: ${results(unfiltered)}.`
      : `No results for ${quoted(query)}.`;
  }
  const missing =
    instead === undefined
      ? ''
      : `No results for ${quoted(leftOut.length > 0 ? leftOut.join(' ') : query)}. Showing `;
  if (full === 0)
    return `${missing}${results(count)} with some of the words in ${asked}, and none with all of them.`;
  if (full < count)
    return `${missing}${results(full)} for ${asked}, and ${count - full} more with some of the words.`;
  const share = count < unfiltered ? `${count} of ${results(unfiltered)}` : results(count);
  return `${missing}${share} for ${asked}.`;
}
