import { brotliCompressSync } from 'node:zlib';
import { builtPage, pagesOf } from '../../helpers/built-site.ts';
import { atMost } from '../results.ts';
import type { Measure } from './measure.ts';

const KILOBYTE = 1000;

const kilobytes = (html: string): number => brotliCompressSync(html).length / KILOBYTE;
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Pages whose bytes are told one by one, with their names. */
const named = [
  ['Home', '/'],
  ['Ten benefits', '/top-10-benefits/'],
  ['Evidence', '/evidence/'],
  ['Strokes', '/strokes/'],
  ['Where to press', '/where-to-press/'],
  ['Safety', '/safety/'],
  ['Self-check', '/safety/check/'],
] as const;

/** The goal for an article with all its styles, in kilobytes. */
const ARTICLE_GOAL = 18;

/** What a page weighs. */
export const bytes: Measure = {
  name: 'bytes',
  title: 'Bytes of a page',
  method:
    'HTML of the built page with all its styles, in one answer, compressed by Brotli at its strongest level. Typefaces and scripts come after it and are shared by all pages.',
  isQuick: true,
  run: () => {
    const articles = pagesOf('article').map(({ html }) => kilobytes(html));
    const others = pagesOf('routine').map(({ html }) => kilobytes(html));
    return [
      atMost('Articles, mean', mean(articles), ARTICLE_GOAL, 'kB', 1),
      atMost('Articles, largest', Math.max(...articles), ARTICLE_GOAL, 'kB', 1),
      { what: 'Routines, mean', figure: `${mean(others).toFixed(1)} kB` },
      ...named.map(([name, path]) => ({
        what: name,
        figure: `${kilobytes(builtPage(path).html).toFixed(1)} kB`,
      })),
    ];
  },
};
