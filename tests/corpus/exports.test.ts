import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { parse as parseRis } from 'astrocite-ris';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { ContentLibrary } from '../../src/content-check/library.ts';
import { projectRoot } from '../helpers/content-copy.ts';
import { contentInMemory } from '../helpers/content-in-memory.ts';
import { toClaim } from '../../src/evidence/claim.ts';
import { toBibtex, toClaimsJson, toCslJson, toCsv, toRis } from '../../src/evidence/exports.ts';
import { gradesInWords } from '../../src/evidence/grading.ts';
import { gradeIds } from '../../src/evidence/grades.ts';

const library = new ContentLibrary().read(contentInMemory().files);
const sources = library.sources.entries.map(({ id, data }) => ({ id, ...data }));
const claims = library.claims.entries.map(({ id, data }) => toClaim(id, data, new Set()));

test('the library holds every file of its folder', () => {
  expect(sources.map(({ id }) => `${id}.yaml`).sort()).toEqual(
    readdirSync(join(projectRoot, 'content/sources')).sort(),
  );
});

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

  test('as CSV, with what was measured, in how many, who was blinded and what was not found', () => {
    const { data } = Papa.parse<Record<string, string>>(toCsv(sources), {
      header: true,
      skipEmptyLines: true,
    });
    const cells = (column: string) => data.map((row) => row[column]);
    expect(cells('analysed')).toEqual(sources.map(({ analysed }) => String(analysed ?? '')));
    expect(cells('blinding')).toEqual(sources.map(({ blinding }) => blinding ?? ''));
    expect(cells('funding')).toEqual(sources.map(({ funding }) => funding ?? ''));
    expect(cells('gap')).toEqual(sources.map(({ gap }) => gap ?? ''));
    const lines = cells('outcomes').map((cell) => (cell === '' ? [] : cell?.split('\n')));
    const figures = (text: string | undefined) => (text === undefined ? '' : `, ${text}`);
    expect(lines).toEqual(
      sources.map(({ outcomes = [] }) =>
        outcomes.map(
          (one) => `${one.name} (${one.measure}): ${one.direction}${figures(one.figures)}`,
        ),
      ),
    );
    expect(lines.flat().length).toBeGreaterThan(0);
  });
});

test('exports the claims as JSON with both grades, comparisons and judgements', () => {
  const rows = z
    .array(
      z.object({
        id: z.string(),
        grades: z.object({
          alone: z.enum(gradeIds),
          touch: z.enum(gradeIds),
          certainty: z.string().optional(),
        }),
        comparisons: z.array(z.object({ source: z.string(), pooledIn: z.string().optional() })),
        background: z.array(z.string()),
        gradesInWords: z.string(),
        certainty: z.object({ start: z.number() }).loose().optional(),
        searched: z.object({
          date: z.iso.date(),
          queries: z.array(z.string()).min(1),
          lookedAt: z.number(),
        }),
        supports: z.array(z.string()),
        opposes: z.array(z.string()),
      }),
    )
    .parse(JSON.parse(toClaimsJson(claims)));
  expect(rows.map(({ grades }) => grades)).toEqual(claims.map(({ grades }) => grades));
  expect(rows.map(({ gradesInWords: words }) => words)).toEqual(claims.map(gradesInWords));
  expect(rows.map(({ searched }) => searched.date)).toEqual(
    claims.map(({ searched }) => searched.date),
  );
  // How sure we are stands wherever there are judgements, and nowhere else.
  expect(rows.filter(({ grades, certainty }) => !grades.certainty !== !certainty)).toEqual([]);
  const ids = new Set(sources.map(({ id }) => id));
  const named = rows.flatMap(({ comparisons, background, supports, opposes }) => [
    ...comparisons.flatMap(({ source, pooledIn = source }) => [source, pooledIn]),
    ...background,
    ...supports,
    ...opposes,
  ]);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});
