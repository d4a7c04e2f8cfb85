/** Words that a journal’s name may write small, and that abbreviations leave out. */
const smallWords = new Set(
  'a an and at by da das de del der des di do dos du e en et for für in la le of on the to und y zur'.split(
    ' ',
  ),
);

/** A name without what libraries differ in: capitals, `&`, a first “The”, a place in brackets. */
const key = (journal: string): string =>
  journal
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s:\s.*$/, '')
    .replace(/^\s*the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => !smallWords.has(word));

/** Whether each word of an abbreviation begins the word of the name at its place: `Int J Nurs Stud`. */
function isAbbreviationOf(short: string, journal: string): boolean {
  const [abbreviated, full] = [wordsOf(short), wordsOf(journal.replace(/\([^)]*\)/g, ''))];
  return (
    abbreviated.length > 1 &&
    abbreviated.length === full.length &&
    abbreviated.every((word, index) => full[index]?.startsWith(word) === true)
  );
}

/** A name that PubMed writes like a sentence, with the capitals of a name. */
function withCapitals(journal: string): string {
  const [, ...rest] = journal.split(/\s+/);
  const isSentence = rest.every((word) => !/^\p{Lu}/u.test(word));
  if (!isSentence) return journal;
  return journal.replace(/(?<!\p{L})\p{L}[\p{L}’]*/gu, (word, offset: number) =>
    offset > 0 && smallWords.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
}

/** A journal’s name, and what an editor should know of it. */
export interface JournalName {
  readonly name: string;
  readonly remark?: string;
}

/**
 * The name of a journal as the library writes it: its most frequent form there, whichever capitals,
 * brackets or abbreviation a record has. A journal that the library lacks keeps its name, without the
 * subtitle that PubMed adds and in the usual capitals.
 *
 * @param journal as a record has it
 * @param known the names in the library, each as often as it is there
 */
export function journalAsWritten(journal: string, known: readonly string[]): JournalName {
  if (known.includes(journal)) return { name: journal };
  const same = mostFrequent(known.filter((other) => key(other) === key(journal)));
  if (same !== undefined) return { name: same };
  const long = [...new Set(known.filter((other) => isAbbreviationOf(journal, other)))];
  const [only] = long;
  if (only !== undefined && long.length === 1) return { name: only };
  const name = withCapitals(journal.replace(/\s:\s.*$/, ''));
  const looksShort = /\p{L}\.(?:\s|$)|\b(?:J|Int|Med|Nurs|Ther|Clin|Res|Rev|Sci)\b/u.test(name);
  return looksShort
    ? { name, remark: `The journal “${name}” looks abbreviated: write its whole name.` }
    : { name };
}

function mostFrequent(names: readonly string[]): string | undefined {
  const count = (name: string): number => names.filter((other) => other === name).length;
  return names.toSorted((a, b) => count(b) - count(a))[0];
}
