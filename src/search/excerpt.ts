/** A run of text, and whether it is what was searched for. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * Reads an excerpt of Pagefind into runs of text, so that the page need not take markup from a file.
 *
 * @param excerpt text with `<mark>` around what matched
 * @returns the runs, with an ellipsis where a sentence was cut
 */
export function excerptRuns(excerpt: string): Run[] {
  const text = excerpt.trim();
  const plain = text.replace(/<\/?mark>/g, '');
  const begin = /^[\p{Lu}\p{N}“]/u.test(plain) ? '' : '…\u00A0';
  const end = /[.?!”]$/.test(plain) ? '' : '\u00A0…';
  return `${begin}${text}${end}`
    .split(/<\/?mark>/)
    .map((run, index) => ({
      text: run.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
      marked: index % 2 === 1,
    }))
    .filter((run) => run.text !== '');
}
