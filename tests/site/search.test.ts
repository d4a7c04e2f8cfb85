import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INDEX_FOLDER, WORDS_FILE } from '../../src/search/index-format.ts';
import { find, type Index } from '../../src/search/query.ts';
import { serve, type Server } from '../helpers/server.ts';
import { texts } from '../../src/site.ts';
import { builtPage, builtPages, dist } from '../helpers/built-site.ts';
import { projectRoot } from '../helpers/content-copy.ts';
import { openIndex } from '../helpers/search-index.ts';

const KB = 1024;

let site: Server;
let index: Index;
beforeAll(async () => {
  site = await serve();
  index = await openIndex(site.url);
});
afterAll(() => {
  site.stop();
});

/** Paths of the first results of a query. */
async function firstPaths(query: string, limit = 3): Promise<string[]> {
  const { results } = await find(index, query, {});
  const data = await Promise.all(results.slice(0, limit).map((result) => result.data()));
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
  // What a reader wants to do: a how-to or a routine before an article about an illness.
  ['how to massage feet', '/articles/how-to-massage-your-own-feet/'],
  ['how to massage my own feet', '/articles/how-to-massage-your-own-feet/'],
  ['how to give a foot massage', '/articles/how-to-massage-your-own-feet/'],
  ['how to rub feet', '/articles/how-to-massage-your-own-feet/'],
  ['self massage', '/articles/how-to-massage-your-own-feet/'],
  ['tired feet', '/articles/how-to-massage-your-own-feet/'],
  ['quiet touch', '/routines/someone-you-care-for/'],
  ['massage for two people', '/routines/someone-you-care-for/'],
  ['couples massage', '/routines/someone-you-care-for/'],
  ['massage for my mum', '/routines/someone-you-care-for/'],
  ['relax before bed', '/routines/bedtime/'],
  ['wind down', '/routines/bedtime/'],
  ['massage at work', '/routines/desk-break/'],
  ['where to press', '/where-to-press/'],
  ['how much pressure', '/evidence/right-pressure/'],
  ['cold feet in bed', '/articles/warm-feet/'],
  ['sore arch', '/articles/heel-pain/'],
  // An answer before an article.
  ['detox', '/questions/#drink-water'],
  ['how long should a foot massage last', '/questions/#how-long'],
  ['best time for a foot massage', '/questions/#best-time'],
  ['massage gun', '/questions/#massagers'],
  ['is it worth it', '/what-it-beats/'],
  ['is foot massage safe', '/safety/check/'],
  ['is it safe for me', '/safety/check/'],
  ['when not to massage', '/safety/'],
  // Signs of illness.
  ['numb feet', '/safety/#loss-of-feeling'],
  ['swollen leg', '/safety/#suspected-leg-clot'],
  ['one leg swollen', '/safety/#suspected-leg-clot'],
  ['red hot foot', '/safety/#spreading-skin-infection'],
];

/** Whole questions, and a page that is among the first three. */
const questions: readonly (readonly [string, RegExp])[] = [
  ['how to massage feet', /^\/routines\/own-feet\/$/],
  [
    'steps of a foot massage',
    /^\/(?:articles\/how-to-massage-your-own-feet|routines\/own-feet)\/$/,
  ],
  ['massage my partner', /^\/routines\/someone-you-care-for\/$/],
  ['gentle touch', /^\/(?:routines\/someone-you-care-for|articles\/caring-touch)\/$/],
  ['foot massage for sleep', /^\/articles\/sleep\/$/],
  ['does it hurt', /^\/questions\/#does-it-hurt$/],
  ['which oil', /^\/questions\/#oil-or-cream$/],
  [
    'can foot massage start labour',
    /^\/(?:questions\/#pregnant|articles\/pregnancy-and-foot-massage\/|evidence\/pregnancy-safety\/)$/,
  ],
];

/** Misspelt queries, and the page that comes first all the same. */
const misspelt: readonly (readonly [string, string])[] = [
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

test('finds first what an editor would put first, for plain, misspelt and whole questions', async () => {
  const misses: string[] = [];
  for (const [query, expected] of [...queries, ...misspelt]) {
    const found = await firstPaths(query);
    if (found[0] !== expected)
      misses.push(`${query}: ${expected} is not before ${found.join(', ')}`);
  }
  for (const [query, expected] of questions) {
    const found = await firstPaths(query);
    if (!found.some((path) => expected.test(path))) misses.push(`${query}: ${found.join(', ')}`);
  }
  expect(misses).toEqual([]);
  expect(queries.length).toBeGreaterThanOrEqual(25);
});

test('finds something for each example of the search page, which links to it', async () => {
  const examples = texts.search.examples.flatMap(({ queries: members }) => members);
  const found = await Promise.all(examples.map((example) => firstPaths(example)));
  expect(examples.filter((_, place) => found[place]?.length === 0)).toEqual([]);
  const { html } = builtPage('/search/');
  for (const query of examples) expect(html).toContain(`?q=${encodeURIComponent(query)}"`);
});

test('links every result to a page, and every section of it to an id on that page', async () => {
  // Pagefind gives sections only where words match: these are nearly everywhere.
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

test('indexes every entry of every kind, and lists every page on the search page', () => {
  const folders = {
    article: 'articles',
    routine: 'routines',
    condition: 'conditions',
    claim: 'claims',
    question: 'questions',
    term: 'glossary',
  };
  const { html } = builtPage('/search/');
  const drafts = /^draft: true$/m;
  for (const [kind, folder] of Object.entries(folders)) {
    const files = globSync(`content/${folder}/*`, { cwd: projectRoot }).filter(
      (file) => !drafts.test(readFileSync(join(projectRoot, file), 'utf8')),
    );
    expect([kind, index.facets.kind[kind]?.size]).toEqual([kind, files.length]);
  }
  const unlisted = builtPages()
    .map(({ path }) => path)
    // Those of sources are reached from their index, which is listed.
    .filter(
      (path) => !/404|search|offline|sources\/./.test(path) && !html.includes(`href="${path}"`),
    );
  expect(unlisted).toEqual([]);
});

test('filters results by kind and both grades', async () => {
  const { results } = await find(index, 'sleep', { kind: 'claim', alone: 'some', touch: 'early' });
  const urls = await Promise.all(results.map(async (result) => (await result.data()).url));
  expect(urls).toContain('/evidence/better-sleep/');
  expect(urls.every((url) => url.startsWith('/evidence/'))).toBe(true);
});

describe('a query with words that the index does not have', () => {
  test('is corrected, and the answer says so', async () => {
    const found = await find(index, 'Plantar fascitis?', {});
    expect(found).toMatchObject({ instead: 'plantar fasciitis', leftOut: [] });
  });

  test('is searched without the words that have no correction', async () => {
    const found = await find(index, 'swollen xylophone', {});
    expect(found).toMatchObject({ instead: 'swollen', leftOut: ['xylophone'] });
    expect(found.results.length).toBeGreaterThan(0);
  });

  test('finds nothing where no word has a correction', async () => {
    const found = await find(index, 'qwertyuiop', {});
    expect(found).toMatchObject({ results: [], unfiltered: 0 });
  });

  test('is followed by entries with some of the words where few have all of them', async () => {
    const { results, full } = await find(index, 'Brussels sleep', {});
    expect(full).toBe(1);
    expect(results.length).toBeGreaterThan(10);
  });
});

test('finds every word of the vocabulary, whose absence is taken for a file that did not arrive', async () => {
  const lost: string[] = [];
  for (const word of (await index.loadVocabulary()).keys()) {
    const { results } = await index.pagefind.search(`"${word}"`);
    if (results.length === 0) lost.push(word);
  }
  expect(lost).toEqual([]);
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
        // A title may say what people claim; it precedes the search words.
        .flatMap(([, words]) => words.slice((meta['title'] ?? '').length).split(', ')),
    );
    expect(names.length).toBeGreaterThan(300);
    expect(names.filter((name) => claims.test(name))).toEqual([]);
  });
});

describe('the built files', () => {
  test('allow WebAssembly on the search page only', () => {
    const allowed = builtPages().filter(({ html }) => html.includes("'wasm-unsafe-eval'"));
    expect(allowed.map(({ path }) => path)).toEqual(['/search/']);
  });

  test('do not leave the records of the build behind', () => {
    expect(globSync('search/*', { cwd: dist })).toEqual(['search/index.html']);
  });

  test('weigh at most 6 KB beside Pagefind, and its vocabulary 10 KB', () => {
    const { html } = builtPage('/search/');
    const inline = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(
      ([, code = '']) => code,
    );
    const files = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src = '']) =>
      readFileSync(join(dist, src), 'utf8'),
    );
    expect(brotliCompressSync([...inline, ...files].join('')).length).toBeLessThanOrEqual(6 * KB);
    const words = readFileSync(join(dist, INDEX_FOLDER, WORDS_FILE));
    expect(brotliCompressSync(words).length).toBeLessThanOrEqual(10 * KB);
  });
});
