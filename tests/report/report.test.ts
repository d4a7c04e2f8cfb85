import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { lazyPage } from '../helpers/built-site.ts';
import { barePage } from '../line/bare-page.ts';
import { reportPage } from './page.ts';
import { atMost } from './results.ts';

const measure = { name: 'weight', title: 'Weight', method: 'On <scales>.' };

test('a figure with a bound says whether the bound is kept, at the bound too', () => {
  expect(atMost('Home', 18, 18, 'kB', 1)).toEqual({
    what: 'Home',
    figure: '18.0 kB',
    goal: 'at most 18 kB',
    reached: true,
  });
  expect(atMost('Home', 18.01, 18, 'kB').reached).toBe(false);
});

test('the page has each figure with its goal, its day and its command', () => {
  const page = reportPage('Feet', [
    {
      measure,
      result: {
        command: 'npm run report -- weight',
        measured: '2026-01-02T03:04:05.000Z',
        machine: '2 cores',
        method: measure.method,
        figures: [atMost('Home', 19, 18, 'kB'), { what: 'Pages <all>', figure: '7' }],
      },
    },
  ]);
  const { document } = parseHTML(page);
  const rows = [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  expect(rows).toEqual([
    ['Home', '19 kB', 'missed: at most 18 kB'],
    ['Pages <all>', '7', ''],
  ]);
  expect(document.querySelector('main')?.textContent).toContain(
    'Measured on 2026-01-02 with npm run report -- weight (2 cores).',
  );
});

test('a measure that never ran is named with its command', () => {
  const { document } = parseHTML(reportPage('Feet', [{ measure, result: undefined }]));
  expect(document.querySelector('main')?.textContent).toContain(
    'Not measured yet: npm run report -- weight',
  );
});

test('a bare page has the words of the main part, each once, and nothing else', () => {
  const page = barePage(
    lazyPage(
      '/sleep/',
      '<title>Sleep</title><nav><p>Menu</p></nav><main><h1>Sleep</h1><div><p>A &lt; <b>B</b>.</p><nav><p>Contents</p></nav></div><script>1</script></main>',
    ),
  );
  const { document } = parseHTML(page);
  expect([...document.body.children].map((block) => block.outerHTML)).toEqual([
    '<h1>Sleep</h1>',
    '<p>A &lt; B.</p>',
  ]);
});
