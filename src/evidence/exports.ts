import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { z } from 'astro/zod';
import { stringify } from 'csv-stringify/sync';
import { toCsl, type CslItem } from './csl.ts';
import { gradesInWords } from './grading.ts';
import { listedName } from './note.ts';
import type { Claim, Source } from './queries.ts';
import { retractionWords } from './retracted.ts';
import { cslFields } from './schema.ts';

type Outcome = NonNullable<Source['outcomes']>[number];

/** Every download of the library: its file, what it holds, what it is for, and its kind of file. */
export const downloads = [
  {
    file: 'library.json',
    holds: 'sources',
    label: 'CSL-JSON',
    use: 'Zotero and other reference managers',
    type: 'application/vnd.citationstyles.csl+json',
  },
  {
    file: 'library.bib',
    holds: 'sources',
    label: 'BibTeX',
    use: 'LaTeX and most reference managers',
    type: 'application/x-bibtex',
  },
  {
    file: 'library.ris',
    holds: 'sources',
    label: 'RIS',
    use: 'EndNote, Mendeley and RefWorks',
    type: 'application/x-research-info-systems',
  },
  {
    file: 'library.csv',
    holds: 'sources',
    label: 'CSV',
    use: 'spreadsheets, with findings, outcomes, limits and how much we read',
    type: 'text/csv',
  },
  {
    file: 'claims.json',
    holds: 'claims',
    label: 'Claims as JSON',
    use: 'every claim with its verdict, both grades and the comparisons behind them',
    type: 'application/json',
  },
] as const;

// The key of an entry is our id: keys made of author and year are not unique here.
plugins.config.get('@bibtex').format.useIdAsLabel = true;

const itemsOf = (sources: readonly Source[]): CslItem[] =>
  sources.map((source) => toCsl(source.id, source));

/** All sources as CSL-JSON. */
export function toCslJson(sources: readonly Source[]): string {
  return `${JSON.stringify(itemsOf(sources), null, 2)}\n`;
}

/** All sources as BibTeX; the key of an entry is the id of the source. */
export function toBibtex(sources: readonly Source[]): string {
  // BibTeX has no field for the site of a page, nor for the collection that something was read in.
  const items = itemsOf(sources).map((item) => {
    const site = item.type === 'webpage' ? item['container-title'] : undefined;
    const note = [site, item.source, item.note].filter((text) => text !== undefined).join('. ');
    return note === '' ? item : { ...item, note };
  });
  return new Cite(items).format('bibtex', { format: 'text' });
}

/** Tags and values of one RIS entry, as the plugin maps them. */
const risEntry = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));

/**
 * All sources as RIS. The plugin maps the fields, but for some types not all of them; the lines are
 * written here, since its own break after 70 characters, in the middle of words and URLs, and cut
 * ids to 20.
 */
export function toRis(sources: readonly Source[]): string {
  const items = itemsOf(sources);
  const entries = z
    .array(risEntry)
    .parse(new Cite(items).format('ris', { format: 'object', spec: 'new' }));
  return entries
    .map((entry, index) => {
      const { TY, ...mapped } = entry;
      const { id = '', 'container-title': T2, publisher: PB, genre: M3 } = items[index] ?? {};
      const tags = { T2, PB, M3, ...mapped, ID: id };
      const lines = Object.entries(tags).flatMap(([tag, values]) =>
        values === undefined ? [] : [values].flat().map((value) => `${tag}  - ${value}`),
      );
      return [`TY  - ${String(TY)}`, ...lines, 'ER  - ', ''].join('\n');
    })
    .join('\n');
}

/** An outcome in one line: `pain (own-word): favours, p = 0.03`. */
function outcomeLine({ name, measure, direction, figures }: Outcome): string {
  return `${name} (${measure}): ${[direction, figures].filter(Boolean).join(', ')}`;
}

/**
 * All sources as CSV with a header line; authors are joined with semicolons, outcomes have a line
 * each within their cell.
 */
export function toCsv(sources: readonly Source[]): string {
  const columns = [
    'id',
    'kind',
    ...Object.keys(cslFields),
    'authority',
    'readLevel',
    'directness',
    'design',
    'population',
    'participants',
    'analysed',
    'intervention',
    'comparator',
    'finding',
    'outcomes',
    'limits',
    'safety',
    'blinding',
    'funding',
    'gap',
    'retracted',
  ];
  const rows = sources.map((source) => ({
    ...source,
    author: source.author?.map(listedName).join('; '),
    outcomes: source.outcomes?.map(outcomeLine).join('\n'),
    retracted: retractionWords(source),
  }));
  return stringify(rows, { header: true, columns });
}

/** All claims with their verdicts, both grades, comparisons, judgements and search, as JSON. */
export function toClaimsJson(claims: readonly Claim[]): string {
  const rows = claims.map(({ supports, opposes, comparisons, background, ...claim }) => ({
    ...claim,
    gradesInWords: gradesInWords({ ...claim, comparisons }),
    comparisons: comparisons.map(({ source, pooledIn, ...comparison }) => ({
      source: source.id,
      ...comparison,
      ...(pooledIn !== undefined && { pooledIn: pooledIn.id }),
    })),
    supports: supports.map(({ id }) => id),
    opposes: opposes.map(({ id }) => id),
    background: background.map(({ id }) => id),
  }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}
