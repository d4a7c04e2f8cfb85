/** `Journal 12(3):45-67`: also with a year for a volume, an article number, no issue, or pages alone. */
const place =
  /^(?<journal>.+?)(?: (?<volume>\d+)(?:\((?<issue>[^)]+)\))?(?::(?<pages>[\w.-]+))?|:(?<only>\d+-\d+))$/u;

/** Volume, issue or pages written out, which `place` would take for a part of the journal's name. */
const writtenOut = /\b(?:volume|vol\.?|number|no\.?|issue|pages?|pp?\.?)\s*\d|\d to \d/iu;

/** Where a source was published. Numbers stay text, since some hold letters. */
export interface Publication {
  journal: string;
  volume?: string;
  issue?: string;
  /** One article number, or first and last page with a hyphen between. */
  pages?: string;
}

/** The form that authors write, for messages. */
export const publicationForm = 'the name, then “12(3):45-67” for volume, issue and pages';

/**
 * Takes the line about a source's journal or site apart.
 *
 * @returns the whole line as the journal where it holds no numbers; undefined where the numbers
 *   are not in the form of `publicationForm`
 */
export function readPublication(line: string): Publication | undefined {
  if (writtenOut.test(line)) return undefined;
  const { journal, volume, issue, pages, only } = place.exec(line)?.groups ?? {};
  const found = pages ?? only;
  if (journal === undefined) return { journal: line };
  return {
    journal,
    ...(volume === undefined ? {} : { volume }),
    ...(issue === undefined ? {} : { issue }),
    ...(found === undefined ? {} : { pages: found }),
  };
}
