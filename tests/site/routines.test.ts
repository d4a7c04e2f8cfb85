import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  all,
  attributes,
  builtPage,
  builtPages,
  differs,
  pagesOf,
  repeated,
  scriptsOf,
  sweep,
  textOf,
} from '../helpers/built-site.ts';

const KB = 1024;
const routines = pagesOf('routine');

test('there are five routines', () => {
  expect(routines).toHaveLength(5);
});

test('a routine has at most 8 KB of script and 24 KB of HTML with its styles, as brotli sends them', () => {
  const findings = sweep(routines, (page) => {
    const script = brotliCompressSync(scriptsOf(page)).length;
    const size = brotliCompressSync(page.html).length;
    return [
      ...(script > 8 * KB ? [`has ${script} bytes of script`] : []),
      ...(size > 24 * KB ? [`has ${size} bytes of HTML`] : []),
    ];
  });
  expect(findings).toEqual([]);
});

test('a routine has its gate before its steps, and every step says what it rests on', () => {
  const stopping = attributes(
    builtPage('/safety/').document,
    ['call-an-ambulance', 'get-help-today', 'ask-a-professional-first']
      .map((action) => `section[aria-labelledby="${action}"] .condition`)
      .join(', '),
    'id',
  );
  expect(stopping.length).toBeGreaterThanOrEqual(20);
  const findings = sweep(routines, ({ html, document }) => {
    const gate = html.slice(0, html.indexOf('id="step-1"'));
    const steps = all(document, '.step');
    return [
      ...stopping
        .filter((id) => !gate.includes(`/safety/#${id}"`))
        .map((id) => `does not ask about ${id} before step 1`),
      ...(gate.includes('/safety/check/"') ? [] : ['does not lead to the self-check']),
      ...(steps.length > 0 ? [] : ['has no steps']),
      ...steps
        .filter((step) => all(step, '.step-basis').length !== 1)
        .map(({ id }) => `#${id} has not one basis`),
    ];
  });
  expect(findings).toEqual([]);
});

test('a routine draws each set of zones that its steps use, once', () => {
  const findings = sweep(routines, ({ document }) => {
    const drawn = attributes(document, 'svg[id^="sole-"]', 'id');
    const used = new Set(
      attributes(document, 'use[href^="#sole-"]', 'href').map((href) => href.slice(1)),
    );
    return [
      ...repeated(drawn).map((id) => `draws ${id} twice`),
      ...differs('drawings', drawn.toSorted(), [...used].toSorted()),
    ];
  });
  expect(findings).toEqual([]);
});

test('pages of routines load the player, and no other page does', () => {
  const findings = sweep(builtPages(), (page) =>
    differs('player', scriptsOf(page).includes('routine-player'), routines.includes(page)),
  );
  expect(findings).toEqual([]);
});

test('the list names every routine, its minutes, and what was tested and what was not', () => {
  const { document } = builtPage('/routines/');
  const hrefs = attributes(document, 'main a', 'href');
  expect(routines.map(({ path }) => path).filter((path) => !hrefs.includes(path))).toEqual([]);
  const terms = all(document, 'main dt').map(textOf);
  expect(terms.filter((term) => term === 'Tested')).toHaveLength(5);
  expect(terms.filter((term) => term === 'Not tested')).toHaveLength(5);
  expect(textOf(document.querySelector('main')).match(/\d+ minutes, \d+ steps/g)).toHaveLength(5);
});
