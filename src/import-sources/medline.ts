import type { CslName, CslRecord } from './csl-record.ts';
import { readTaggedRecords, valuesOf, type TaggedRecord } from './tagged-lines.ts';

/** The id of a kind in lines such as `AID - 10.1016/j.foot.2023.101974 [doi]`. */
const idOfKind = (record: TaggedRecord, kind: string): string | undefined =>
  [...valuesOf(record, 'LID'), ...valuesOf(record, 'AID')]
    .find((value) => value.endsWith(` [${kind}]`))
    ?.replace(/ \[\w+\]$/, '');

/** `Moyle, Wendy` of a FAU line, or `Moyle W` of an AU line; a CN line is a body. */
function nameOf(tag: string, value: string): CslName {
  if (tag === 'CN') return { literal: value };
  const [, family, given] =
    (tag === 'FAU' ? /^([^,]+), (.+)$/ : /^(.+) (\p{Lu}+)$/u).exec(value) ?? [];
  return family === undefined || given === undefined ? { literal: value } : { family, given };
}

/** Whole names where the record has them, since only they tell particles from initials. */
function authorsOf(record: TaggedRecord): CslName[] {
  const people = record.some(({ tag }) => tag === 'FAU') ? 'FAU' : 'AU';
  return record
    .filter(({ tag }) => tag === people || tag === 'CN')
    .map(({ tag, value }) => nameOf(tag, value));
}

function recordOf(record: TaggedRecord): CslRecord {
  const first = (tag: string): string | undefined => valuesOf(record, tag)[0];
  // A title that was translated stands in brackets.
  const title = first('TI')?.replace(/^\[(.*)\]\.?$/, '$1');
  const year = /\d{4}/.exec(first('DP') ?? '')?.[0];
  return {
    type: 'article-journal',
    title,
    author: authorsOf(record),
    'container-title': first('JT') ?? first('TA'),
    volume: first('VI'),
    issue: first('IP'),
    page: first('PG'),
    // Journals without pages put the number of an article there; longer ones are their own codes.
    'article-number': /^e?\d{1,8}$/.exec(idOfKind(record, 'pii') ?? '')?.[0],
    issued: year === undefined ? undefined : { 'date-parts': [[year]] },
    DOI: idOfKind(record, 'doi'),
    PMID: first('PMID'),
    PMCID: first('PMC'),
  };
}

/**
 * Reads records in PubMed’s own format, which its “Send to: Citation manager” saves as `.nbib`.
 * https://www.nlm.nih.gov/bsd/mms/medlineelements.html
 */
export function readMedline(text: string): CslRecord[] {
  return readTaggedRecords(text, 'PMID').map(recordOf);
}
