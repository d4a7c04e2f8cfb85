import type { Found } from './query.ts';

const quoted = (query: string): string => `“${query.trim().replace(/\s+/g, ' ')}”`;

const results = (number: number): string => `${number} ${number === 1 ? 'result' : 'results'}`;

/**
 * What is said when an answer is there, for eyes and ears alike.
 *
 * @param query what the reader typed
 * @param found what came of it
 */
export function tellFound(query: string, found: Found): string {
  const { instead, leftOut, full, unfiltered } = found;
  const number = found.results.length;
  const asked = quoted(instead === undefined || instead === '' ? query : instead);
  if (number === 0) {
    return unfiltered > 0
      ? `Nothing for ${asked} with these filters. Without them: ${results(unfiltered)}.`
      : `Nothing found for ${quoted(query)}.`;
  }
  const missing =
    instead === undefined
      ? ''
      : `Nothing here says ${quoted(leftOut.length > 0 ? leftOut.join(' ') : query)}. `;
  if (full === 0)
    return `${missing}${results(number)} with some of ${asked}, and none with all of it.`;
  if (full < number)
    return `${missing}${results(full)} for ${asked}, and ${number - full} more with some of it.`;
  const share = number < unfiltered ? `${number} of ${results(unfiltered)}` : results(number);
  return `${missing}${share} for ${asked}.`;
}
