import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Pagefind } from '../../src/search/pagefind.ts';
import { find } from '../../src/search/query.ts';
import { INDEX_FOLDER, WORDS_FILE } from '../../src/search/ranking.ts';
import { builtPage, builtPages, dist } from '../helpers/built-site.ts';
import { projectRoot } from '../helpers/content-copy.ts';
import { openIndex } from '../helpers/search-index.ts';

const KB = 1024;
const folder = join(dist, INDEX_FOLDER);

let index: Pagefind;
beforeAll(async () => {
  index = await openIndex();
});

const loadWords = (): Promise<string[]> =>
  Promise.resolve(readFileSync(join(folder, WORDS_FILE), 'utf8').split('\n'));

/** Paths of the first results of a query. */
async function first(query: string, most = 3): Promise<string[]> {
  const { results } = await find(index, query, {}, loadWords);
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
    if (found[0] !== expected) misses.push(`${query}: ${expected} is not before ${found.join(', ')}`);
  }
  expect(misses).toEqual([]);
  expect(queries.length).toBeGreaterThanOrEqual(25);
});
