/** One record of a tagged format: its values by their tag, in their order. */
export type TaggedRecord = readonly { readonly tag: string; readonly value: string }[];

/** A line such as `TI  - Foot massage` (RIS) or `PMID- 20854342` (MEDLINE). */
const tagged = /^(?<tag>[A-Z][A-Z0-9]{1,3}) *-(?: (?<value>.*))?$/;

/**
 * Reads the lines that RIS and PubMed’s MEDLINE format share. A line without a tag goes on with the one
 * before it.
 *
 * @param first the tag that begins a record: `TY` or `PMID`
 */
export function readTaggedRecords(text: string, first: string): TaggedRecord[] {
  const records: { tag: string; value: string }[][] = [];
  for (const line of text.split(/\r?\n/)) {
    const { tag, value = '' } = tagged.exec(line)?.groups ?? {};
    if (tag === first) records.push([]);
    const last = records.at(-1)?.at(-1);
    if (tag !== undefined) records.at(-1)?.push({ tag, value: value.trim() });
    else if (last !== undefined && line.trim() !== '') last.value += ` ${line.trim()}`;
  }
  return records;
}

/** The values of a tag. */
export const valuesOf = (record: TaggedRecord, tag: string): string[] =>
  record.filter((line) => line.tag === tag).map(({ value }) => value);
