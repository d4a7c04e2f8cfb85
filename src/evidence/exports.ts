import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { z } from 'astro/zod';
import { stringify } from 'csv-stringify/sync';
import { toCsl } from './csl.ts';
import type { Claim, Source } from './queries.ts';

/** Every download of the library: where it lies, what it holds, what it is for, and its kind of file. */
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
    use: 'spreadsheets, with findings, limits and how much we read',
    type: 'text/csv',
  },
  {
    file: 'claims.json',
    holds: 'claims',
    label: 'Claims as JSON',
    use: 'every claim with its verdict, grade and sources',
    type: 'application/json',
  },
] as const;

// The key of an entry is our id: keys made of author and year are not unique here.
plugins.config.get('@bibtex').format.useIdAsLabel = true;

const cite = (sources: readonly Source[]) =>
  new Cite(sources.map((source) => toCsl(source.id, source)));

/** All sources as CSL-JSON. */
export function toCslJson(sources: readonly Source[]): string {
  return `${JSON.stringify(
    sources.map((source) => toCsl(source.id, source)),
    null,
    2,
  )}\n`;
}

/** All sources as BibTeX; the key of an entry is the id of the source. */
export function toBibtex(sources: readonly Source[]): string {
  return cite(sources).format('bibtex', { format: 'text' });
}

/** Tags and values of one RIS entry, as the plugin maps them. */
const risEntry = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));

/**
 * All sources as RIS. The plugin maps the fields; the lines are written here, since its own break
 * after 70 characters, in the middle of words and addresses, and cut ids to 20.
 */
export function toRis(sources: readonly Source[]): string {
  const entries = z
    .array(risEntry)
    .parse(cite(sources).format('ris', { format: 'object', spec: 'new' }));
  return entries
    .map((entry, index) => {
      const { TY, ...mapped } = entry;
      const tags = { ...mapped, ID: sources[index]?.id ?? '' };
      const lines = Object.entries(tags).flatMap(([tag, values]) =>
        [values].flat().map((value) => `${tag}  - ${value}`),
      );
      return [`TY  - ${String(TY)}`, ...lines, 'ER  - ', ''].join('\n');
    })
    .join('\n');
}

/** All sources as CSV with a header line; lists are joined with semicolons. */
export function toCsv(sources: readonly Source[]): string {
  const columns = [
    'id',
    'kind',
    'title',
    'authors',
    'year',
    'publication',
    'doi',
    'pmid',
    'pmcid',
    'url',
    'authority',
    'seen',
    'directness',
    'design',
    'population',
    'participants',
    'intervention',
    'comparator',
    'finding',
    'limits',
    'safety',
  ] as const;
  const rows = sources.map((source) => ({ ...source, authors: source.authors?.join('; ') }));
  return stringify(rows, { header: true, columns: [...columns] });
}

/** All claims with their verdicts, grades and sources, as JSON. */
export function toClaimsJson(claims: readonly Claim[]): string {
  const rows = claims.map(({ supports, opposes, ...claim }) => ({
    ...claim,
    supports: supports.map(({ id }) => id),
    opposes: opposes.map(({ id }) => id),
  }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}
