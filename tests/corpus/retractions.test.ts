import { expect, test } from 'vitest';
import { askCrossref, isRetracted, retractionsYaml } from '../../scripts/crossref.ts';
import { workUrl } from '../../src/import-sources/look-up.ts';

const retraction = { type: 'retraction', DOI: '10.1000/notice', source: 'retraction-watch' };

test.each([
  ['a work without updates', {}, false],
  ['a retracted work', { 'updated-by': [retraction] }, true],
  [
    'a work that was corrected first',
    { 'updated-by': [{ type: 'correction' }, { type: 'Retraction' }] },
    true,
  ],
  ['a corrected work', { 'updated-by': [{ type: 'correction' }, { type: 'erratum' }] }, false],
  ['a notice that retracts another', { 'update-to': [retraction] }, true],
])('reads whether %s has been retracted', (_, message, retracted) => {
  expect(isRetracted({ status: 'ok', message: { DOI: '10.1000/made-up', ...message } })).toBe(
    retracted,
  );
});

test.each([undefined, null, {}, { message: 'Resource not found.' }])(
  'rejects an answer that is not a work: %j',
  (answer) => {
    expect(() => isRetracted(answer)).toThrow();
  },
);

test('escapes a DOI in the URL that it asks', () => {
  expect(workUrl('10.1016/S0140-6736(97)11096-0')).toBe(
    'https://api.crossref.org/works/10.1016%2FS0140-6736(97)11096-0',
  );
});

test('writes the retracted works and the unknown ones into the list', async () => {
  const answers = new Map<string, unknown>([
    ['10.1000/sound', { message: {} }],
    ['10.1000/withdrawn', { message: { 'updated-by': [retraction] } }],
  ]);
  const check = await askCrossref(
    ['10.1000/withdrawn', '10.1000/elsewhere', '10.1000/sound'],
    (doi) => Promise.resolve(answers.get(doi)),
    '2026-11-20',
  );
  expect(check).toEqual({
    checked: '2026-11-20',
    retracted: ['10.1000/withdrawn'],
    unknown: ['10.1000/elsewhere'],
  });
  expect(retractionsYaml(check)).toMatchInlineSnapshot(`
    "# Sources of the library that have been retracted. \`npm run renew:retractions\` writes this file:
    # it asks Crossref, which takes in Retraction Watch, for every DOI in content/sources.
    # Crossref does not know these DOIs, so nobody was asked about them:
    #   10.1000/elsewhere
    checked: 2026-11-20
    from: Crossref REST API, https://api.crossref.org/works/DOI
    retracted:
      - 10.1000/withdrawn
    "
  `);
});

test('gives no list when a request fails', async () => {
  const offline = () => Promise.reject(new TypeError('fetch failed'));
  await expect(askCrossref(['10.1000/sound'], offline, '2026-11-20')).rejects.toThrow(
    'fetch failed',
  );
});
