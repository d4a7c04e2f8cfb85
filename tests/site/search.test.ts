import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { find, type Index } from '../../src/search/query.ts';
import { FACTS_FILE, INDEX_FOLDER, WORDS_FILE } from '../../src/search/ranking.ts';
import { builtPage, builtPages, dist } from '../helpers/built-site.ts';
import { projectRoot } from '../helpers/content-copy.ts';
import { openIndex } from '../helpers/search-index.ts';

const KB = 1024;
const folder = join(dist, INDEX_FOLDER);

let index: Index;
beforeAll(async () => {
  index = await openIndex();
});

/** Paths of the first results of a query. */
async function first(query: string, most = 3): Promise<string[]> {
  const { results } = await find(index, query, {});
  const data = await Promise.all(results.slice(0, most).map((result) => result.data()));
  return data.map(({ url }) => url);
}

/** What readers type, and the page that a careful editor puts first: safety before benefit. */
const queries: readonly (readonly [string, string])[] = [
  ['swollen ankles', '/articles/swollen-feet-and-ankles/'],
  ['numb toes', '/safety/#loss-of-feeling'],
  ['can’t sleep', '/articles/sleep/'],
  ['plantar fasciitis', '/articles/heel-pain/'],
  ['cant sleep', '/articles/sleep/'],
  ['insomnia', '/articles/sleep/'],
  ['swollen feet', '/articles/swollen-feet-and-ankles/'],
  ['edema', '/articles/swollen-feet-and-ankles/'],
  ['oedema', '/articles/swollen-feet-and-ankles/'],
  ['pins and needles', '/safety/#loss-of-feeling'],
  ['neuropathy', '/safety/#loss-of-feeling'],
  ['burning feet', '/safety/#loss-of-feeling'],
  ['DVT', '/safety/#suspected-leg-clot'],
  ['blood clot', '/safety/#suspected-leg-clot'],
  ['my calf is swollen and sore', '/safety/#suspected-leg-clot'],
  ['cramp in calf', '/safety/#suspected-leg-clot'],
  ['chest pain', '/safety/#breathless-or-chest-pain'],
  ['broken toe', '/safety/#possible-broken-bone'],
  ['gout', '/safety/#gout-attack'],
  ['warfarin', '/safety/#blood-thinners'],
  ['varicose veins', '/safety/#varicose-veins'],
  ['athlete’s foot', '/safety/#athletes-foot'],
  ['blister', '/safety/#open-wound-or-ulcer'],
  ['sore feet', '/articles/sore-muscles/'],
  ['heel pain', '/articles/heel-pain/'],
  ['foot rub', '/articles/how-to-massage-your-own-feet/'],
  ['cold feet', '/articles/warm-feet/'],
  ['poor circulation', '/safety/#narrowed-leg-arteries'],
  ['restless legs', '/articles/restless-legs/'],
  ['pregnant', '/articles/pregnancy-and-foot-massage/'],
  ['diabetes', '/articles/diabetes-and-your-feet/'],
  ['chemo', '/articles/during-cancer-treatment/'],
  ['period pain', '/articles/headaches-and-digestion/'],
  ['tired all the time', '/articles/energy/'],
  ['stressed', '/articles/calm/'],
  ['back pain', '/articles/long-term-pain/'],
  ['reflexology chart', '/articles/reflexology-maps/'],
  ['why do my feet hurt after running', '/articles/runners-feet/'],
  ['foot machine', '/questions/#massagers'],
  ['how much should I tip', '/questions/#tipping'],
  ['baby', '/safety/#babies-and-children'],
  ['placebo', '/glossary/#placebo'],
  ['therapist near me', '/find-a-therapist/'],
];

/** Slips of readers, and the page that comes first all the same. */
const slips: readonly (readonly [string, string])[] = [
  ['plantar fascitis', '/articles/heel-pain/'],
  ['planter fasciitus', '/articles/heel-pain/'],
  ['swolen ankels', '/articles/swollen-feet-and-ankles/'],
  ['reflexologie', '/articles/reflexology-maps/'],
  ['nuropathy', '/safety/#loss-of-feeling'],
  ['diabetis', '/articles/diabetes-and-your-feet/'],
  ['vericose vains', '/safety/#varicose-veins'],
  ['insomia', '/articles/sleep/'],
  ['athletes foot', '/safety/#athletes-foot'],
];

test('what readers type finds the page that an editor would put first', async () => {
  const misses: string[] = [];
  for (const [query, expected] of [...queries, ...slips]) {
    const found = await first(query);
    if (found[0] !== expected)
      misses.push(`${query}: ${expected} is not before ${found.join(', ')}`);
  }
  expect(misses).toEqual([]);
  expect(queries.length).toBeGreaterThanOrEqual(25);
});

test('every result leads to a page that is there, and every section of it to a place on that page', async () => {
  // Sections are told only where words match: these stand nearly everywhere.
  const answers = await Promise.all(
    [null, 'foot', 'you', 'the', 'hand'].map((word) => index.pagefind.search(word)),
  );
  const results = answers.flatMap((answer) => answer.results);
  expect(results.length).toBeGreaterThan(500);
  const ids = new Map(
    builtPages().map(({ path, html }) => [
      path,
      new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)),
    ]),
  );
  const lost: string[] = [];
  let sections = 0;
  for (const result of results) {
    const { url, sub_results } = await result.data();
    for (const place of [url, ...sub_results.map((section) => section.url)]) {
      const [path = '', anchor] = place.split('#');
      if (anchor !== undefined) sections += 1;
      if (ids.get(path)?.has(anchor ?? 'main') !== true) lost.push(place);
    }
  }
  expect([...new Set(lost)]).toEqual([]);
  expect(sections).toBeGreaterThan(200);
});

test('every entry of every kind is found, and listed on the page of search', () => {
  const folders = {
    article: 'articles',
    routine: 'routines',
    condition: 'conditions',
    claim: 'claims',
    question: 'questions',
    term: 'glossary',
  };
  const found = Object.values(index.facts);
  const { html } = builtPage('/search/');
  const drafts = /^draft: true$/m;
  for (const [kind, folder] of Object.entries(folders)) {
    const files = globSync(`content/${folder}/*`, { cwd: projectRoot }).filter(
      (file) => !drafts.test(readFileSync(join(projectRoot, file), 'utf8')),
    );
    expect([kind, found.filter((facts) => facts.kind === kind).length]).toEqual([
      kind,
      files.length,
    ]);
  }
  for (const { path } of builtPages().filter(({ path }) => !/404|search|offline/.test(path))) {
    expect([path, html.includes(`href="${path}"`)]).toEqual([path, true]);
  }
});

test('facets tell the grades and kinds apart', async () => {
  const { results } = await find(index, 'sleep', { kind: 'claim', grade: 'some' });
  const urls = await Promise.all(results.map(async (result) => (await result.data()).url));
  expect(urls).toContain('/evidence/better-sleep/');
  expect(urls.every((url) => url.startsWith('/evidence/'))).toBe(true);
});

describe('a query that the index cannot answer as it stands', () => {
  test('is mended, and says so', async () => {
    const found = await find(index, 'Plantar fascitis?', {});
    expect(found).toMatchObject({ instead: 'plantar fasciitis', leftOut: [] });
  });

  test('goes without the words that nothing here says', async () => {
    const found = await find(index, 'swollen xylophone', {});
    expect(found).toMatchObject({ instead: 'swollen', leftOut: ['xylophone'] });
    expect(found.results.length).toBeGreaterThan(0);
  });

  test('finds nothing where nothing is like it', async () => {
    const found = await find(index, 'qwertyuiop', {});
    expect(found).toMatchObject({ results: [], unfiltered: 0 });
  });

  test('finds pages with some of the words after those with all of them', async () => {
    const { results, full } = await find(index, 'can’t sleep', {});
    expect(full).toBe(1);
    expect(results.length).toBeGreaterThan(10);
  });
});

describe('search words', () => {
  const claims =
    /\b(?:helps|cures?|heals?|eases?|treats?|relieves?|improves?|reduces?|lowers|boosts?|fix(?:es)?|stops?|prevents?|remed(?:y|ies))\b/i;

  test('name a thing and claim no effect', async () => {
    const { results } = await index.pagefind.search(null);
    const data = await Promise.all(results.map((result) => result.data()));
    const names = data.flatMap(({ meta }) =>
      Object.entries(meta)
        .filter(([field]) => field.startsWith('names-'))
        // A title may say what people claim; its words stand before the search words.
        .flatMap(([, words]) => words.slice((meta['title'] ?? '').length).split(', ')),
    );
    expect(names.length).toBeGreaterThan(300);
    expect(names.filter((name) => claims.test(name))).toEqual([]);
  });
});

describe('what search needs', () => {
  test('is there, and nothing else of Pagefind', () => {
    const files = globSync('**/*', { cwd: folder }).filter((file) =>
      statSync(join(folder, file)).isFile(),
    );
    const odd = files.filter((file) => !/\.pf_(?:meta|index|fragment)$/.test(file));
    expect(odd.toSorted()).toEqual([
      FACTS_FILE,
      'pagefind-entry.json',
      'pagefind.js',
      'wasm.en.pagefind',
      WORDS_FILE,
    ]);
    expect(existsSync(join(dist, 'search/records.json'))).toBe(false);
  });

  test('is allowed to run on the page of search only', () => {
    const allowed = builtPages().filter(({ html }) => html.includes("'wasm-unsafe-eval'"));
    expect(allowed.map(({ path }) => path)).toEqual(['/search/']);
  });

  test('weighs at most 6 KB beside Pagefind, and the words of the index 10 KB', () => {
    const { html } = builtPage('/search/');
    const inline = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(
      ([, code = '']) => code,
    );
    const files = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src = '']) =>
      readFileSync(join(dist, src), 'utf8'),
    );
    expect(brotliCompressSync([...inline, ...files].join('')).length).toBeLessThanOrEqual(6 * KB);
    const words = readFileSync(join(folder, WORDS_FILE));
    expect(brotliCompressSync(words).length).toBeLessThanOrEqual(10 * KB);
  });
});
