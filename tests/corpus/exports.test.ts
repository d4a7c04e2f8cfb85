import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { parse as parseRis } from 'astrocite-ris';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { ContentLibrary } from '../../src/content-check/library.ts';
import { contentInMemory } from '../helpers/content-in-memory.ts';
import { toBibtex, toClaimsJson, toCslJson, toCsv, toRis } from '../../src/evidence/exports.ts';

const library = new ContentLibrary().read(contentInMemory().files);
const sources = library.sources.entries.map(({ id, data }) => ({ id, ...data }));
const claims = library.claims.entries.map(({ id, data }) => ({ id, ...data }));

/** Each download is read back by a library that had no part in writing it. */
describe('exports every source', () => {
  test('as CSL-JSON', () => {
    const items = z
      .array(z.object({ id: z.string(), type: z.string(), title: z.string() }))
      .parse(JSON.parse(toCslJson(sources)));
    expect(items.map(({ id }) => id)).toEqual(sources.map(({ id }) => id));
  });

  test('as BibTeX', () => {
    const { entries, errors } = parseBibtex(toBibtex(sources));
    expect(errors).toEqual([]);
    expect(entries.length).toBe(sources.length);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(sources.length);
  });

  test('as RIS', () => {
    const entries = z.array(z.object({ title: z.string().min(1) })).parse(parseRis(toRis(sources)));
    expect(entries.length).toBe(sources.length);
  });

  test('as CSV, with findings and limits', () => {
    const { data, errors } = Papa.parse<Record<string, string>>(toCsv(sources), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data.map(({ id }) => id)).toEqual(sources.map(({ id }) => id));
    expect(data.map(({ finding }) => finding)).toEqual(sources.map(({ finding }) => finding));
    expect(data.map(({ limits }) => limits)).toEqual(sources.map(({ limits }) => limits));
  });
});

test('exports the claims as JSON with their grades and sources', () => {
  const rows = z
    .array(
      z.object({
        id: z.string(),
        grade: z.string(),
        supports: z.array(z.string()),
        opposes: z.array(z.string()),
      }),
    )
    .parse(JSON.parse(toClaimsJson(claims)));
  expect(rows).toHaveLength(claims.length);
  const ids = new Set(sources.map(({ id }) => id));
  expect(
    rows.flatMap(({ supports, opposes }) => [...supports, ...opposes]).filter((id) => !ids.has(id)),
  ).toEqual([]);
});
