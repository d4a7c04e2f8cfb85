import { globSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  all,
  attributes,
  builtPage,
  builtPages,
  differs,
  pagesOf,
  scriptsOf,
  sweep,
  textOf,
} from '../helpers/built-site.ts';
import { projectRoot } from '../helpers/content-copy.ts';

const KB = 1024;
const routines = pagesOf('routine');

test('there is a page for each routine', () => {
  const files = globSync('content/routines/*.yaml', { cwd: projectRoot });
  expect(routines).toHaveLength(files.length);
});

test('a routine has at most 8 KB of script and 28 KB of HTML with its styles and drawings, as brotli sends them', () => {
  const findings = sweep(routines, (page) => {
    const script = brotliCompressSync(scriptsOf(page)).length;
    const size = brotliCompressSync(page.html).length;
    return [
      ...(script > 8 * KB ? [`has ${script} bytes of script`] : []),
      ...(size > 28 * KB ? [`has ${size} bytes of HTML`] : []),
    ];
  });
  expect(findings).toEqual([]);
});

test('a routine has its gate before its steps, and every step says what it rests on', () => {
  const stopping = attributes(
    builtPage('/safety/').document,
    ['call-an-ambulance', 'get-help-today', 'ask-a-professional-first']
      .map((action) => `#${action} .condition .fold-body`)
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
      ...differs(
        'steps with a basis',
        attributes(document, '.step-basis', 'data-numbers')
          .flatMap((numbers) => numbers.split(' ').map(Number))
          .toSorted((a, b) => a - b),
        steps.map((_, index) => index + 1),
      ),
    ];
  });
  expect(findings).toEqual([]);
});

test('every step is drawn, in the list and in the player, and says so in words', () => {
  // A walk is with both feet.
  const words = /^(?:(?:Left|Right) foot, .+: .{8,}|Walk, .{8,})\.$/;
  const findings = sweep(routines, ({ document }) => {
    const labels = attributes(
      document,
      '.step svg[role="img"], .player-drawing[data-turn] svg',
      'aria-label',
    );
    return [
      ...all(document, '.step')
        .filter((step) => all(step, 'svg[role="img"]').length === 0)
        .map(({ id }) => `#${id} has no drawing`),
      ...attributes(document, '.player-bar > span', 'data-row').flatMap((row, turn) => [
        ...(document.querySelector(`#${row}.step`) === null ? [`no row ${row}`] : []),
        ...differs(
          `drawings of turn ${turn}`,
          all(document, `.player-drawing[data-turn="${turn}"]`).length,
          all(document, `#${row} .step-figure`).length,
        ),
      ]),
      ...labels.filter((label) => !words.test(label)).map((label) => `says “${label}”`),
    ];
  });
  expect(findings).toEqual([]);
});

test('what a routine does on both feet is as long as its bar, and it counts its steps as its list does', () => {
  const findings = sweep(routines, ({ document }) => {
    const times = all(document, '.player-bar > span').length;
    const ids = attributes(document, '.routine-steps [id]', 'id').filter((id) =>
      /^step-\d+$/.test(id),
    );
    return [
      ...differs(
        'ids',
        ids.map((id) => Number(id.slice(5))).toSorted((a, b) => a - b),
        Array.from({ length: times }, (_, turn) => turn + 1),
      ),
      ...differs(
        'steps in the head',
        /, (\d+) steps/.exec(textOf(document.querySelector('.kicker')))?.[1],
        String(all(document, '.step').length),
      ),
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
  expect(terms.filter((term) => term === 'Tested')).toHaveLength(routines.length);
  expect(terms.filter((term) => term === 'Not tested')).toHaveLength(routines.length);
  expect(textOf(document.querySelector('main')).match(/\d+ minutes, \d+ steps/g)).toHaveLength(
    routines.length,
  );
});
