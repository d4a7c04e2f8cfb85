import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { citingPages } from './citing-pages.ts';
import { toClaim } from './claim.ts';
import { formatReference, toCsl } from './csl.ts';
import { sumOf } from './grading.ts';
import { noteText } from './note.ts';
import { withoutRetracted } from './retracted.ts';
import RetractedStudies from './RetractedStudies.astro';
import { sourceSchema, type ClaimData, type SourceData } from './schema.ts';
import { sourcesOf } from './sides.ts';

const source: SourceData = {
  type: 'article-journal',
  kind: 'randomised-trial',
  title: 'A title',
  issued: 2019,
  DOI: '10.1000/fallen',
  URL: 'https://example.org/',
  readLevel: 'abstract',
  directness: 'foot-massage',
  population: 'people',
  intervention: 'x',
  finding: 'They slept well.',
  limits: 'z',
};
const fallen: SourceData = {
  ...source,
  retracted: { date: '2026-05-03', reason: 'The journal could not verify the data.' },
};

type Comparison = ClaimData['comparisons'][number];
const comparison = (id: string, fields: Partial<Comparison> = {}): Comparison => ({
  source: { collection: 'sources', id },
  comparator: 'nothing',
  direction: 'favours',
  analysed: 100,
  measure: 'own-word',
  near: true,
  ...fields,
});
const claim: ClaimData = {
  statement: 'It helps.',
  name: 'Help',
  question: { who: 'Adults', done: 'Massage', comparedWith: 'Nothing', outcome: 'Sleep' },
  verdict: 'Perhaps.',
  gradeReason: 'Small trials.',
  comparedWith: 'Nothing.',
  wouldChange: 'A large trial.',
  allowedPhrases: ['may help'],
  forbiddenPhrases: ['cures'],
  comparisons: [
    comparison('fallen'),
    comparison('sound', { direction: 'no-clear-difference' }),
    comparison('inside', { pooledIn: { collection: 'sources', id: 'fallen' } }),
  ],
  searched: { date: '2026-11-21', queries: ['sleep'], lookedAt: 7, leftOut: [] },
  background: [{ collection: 'sources', id: 'fallen-too' }],
  inFigures: {
    source: { collection: 'sources', id: 'fallen' },
    measured: 'Sleep',
    with: '8 hours',
    without: '7 hours',
    howLong: 'A week',
    caution: 'Small.',
  },
  domain: 'mind',
};
const retracted = new Set(['fallen', 'fallen-too']);
/** With plain spaces: days are written with some that do not break. */
const plain = (text = ''): string => text.replaceAll('\u00A0', ' ');

describe('a retracted source', () => {
  test('is on no side of its claim, in no sum and in no figure', () => {
    const standing = toClaim('help', claim, retracted);
    expect(standing.supports.map(({ id }) => id)).toEqual(['inside']);
    expect(standing.opposes.map(({ id }) => id)).toEqual(['sound']);
    expect(sourcesOf(standing)).toEqual(['sound', 'inside']);
    expect(standing.inFigures).toBeUndefined();
    expect(standing.retracted).toEqual(['fallen', 'fallen-too']);
  });

  test('gives its weight back to the trials that it had pooled', () => {
    const before = sumOf(claim, 'alone');
    const after = sumOf(withoutRetracted(claim, retracted), 'alone');
    expect([before.people, before.favouring, before.comparisons]).toEqual([200, 100, 2]);
    expect([after.people, after.favouring, after.comparisons]).toEqual([200, 100, 2]);
    const rest = withoutRetracted(claim, new Set(['fallen', 'inside']));
    expect(sumOf(rest, 'alone')).toMatchObject({ people: 100, favouring: 0, grade: 'against' });
  });

  test('leaves a claim alone that does not name it', () => {
    expect(withoutRetracted(claim, new Set(['elsewhere']))).toBe(claim);
  });

  test('still leads to the pages that name it', () => {
    const uses = citingPages([toClaim('help', claim, retracted)], []);
    expect(uses.get('fallen')).toEqual([{ href: '/evidence/help/', label: '“It helps”' }]);
  });

  test('says so, with the day and the reason, before what it found', () => {
    const words = 'Retracted on 3 May 2026. The journal could not verify the data.';
    expect(plain(noteText(fallen).shortFinding)).toBe(
      `${words} Before that it reported: They slept well.`,
    );
    expect(plain(toCsl('fallen', fallen).note)).toBe(words);
    const reference = plain(formatReference('fallen', fallen).replaceAll('&#160;', ' '));
    expect(reference).toMatch(/^<strong>Retracted\.<\/strong> /);
    expect(reference).toContain(words);
    expect(formatReference('fallen', source)).not.toContain('etracted');
  });

  test('stands on the page of its claim, under a heading of its own', async () => {
    const container = await AstroContainer.create();
    const html = await container.renderToString(RetractedStudies, {
      props: { sources: [{ id: 'fallen', ...fallen }] },
    });
    const { document } = parseHTML(`<div>${html}</div>`);
    expect(document.querySelector('h2')?.textContent).toContain('Retracted');
    expect(plain(document.querySelector('li')?.textContent)).toContain('Retracted on 3 May 2026.');
    const none = await container.renderToString(RetractedStudies, { props: { sources: [] } });
    expect(none.trim()).toBe('');
  });

  test.each([
    [{ date: '2999-01-01', reason: 'It was made up.' }, 'retracted.date'],
    [{ date: '2026-05-03', reason: 'made up' }, 'retracted.reason'],
    [{ date: '2026-05-03' }, 'retracted.reason'],
  ])('needs a past day and a sentence: %j', (given, path) => {
    const { error } = sourceSchema().safeParse({ ...source, retracted: given });
    expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });
});
