import { describe, expect, test } from 'vitest';
import { addressOf, formatReference, toCsl } from './csl.ts';
import type { SourceData } from './schema.ts';

const source = (fields: Partial<SourceData> = {}): SourceData => ({
  kind: 'randomised-trial',
  title: 'A trial of rubbing feet',
  url: 'https://example.org/paper',
  seen: 'abstract',
  directness: 'foot-massage',
  population: 'people',
  intervention: 'foot massage',
  finding: 'Something.',
  limits: 'Small.',
  ...fields,
});

describe('the address of a source', () => {
  test.each<[string, Partial<SourceData>, string | undefined]>([
    ['its DOI first', { doi: '10.1000/1', pmid: '5' }, 'https://doi.org/10.1000/1'],
    ['then PubMed', { pmid: '5' }, 'https://pubmed.ncbi.nlm.nih.gov/5/'],
    ['then where we saw it', {}, 'https://example.org/paper'],
    ['nothing for a weak address', { weakAddress: true }, undefined],
    [
      'a DOI in spite of a weak address',
      { weakAddress: true, doi: '10.1000/1' },
      'https://doi.org/10.1000/1',
    ],
  ])('is %s', (_, fields, expected) => {
    expect(addressOf(source(fields))).toBe(expected);
  });
});

describe('CSL-JSON', () => {
  test.each([
    [
      'Heart & Lung 38(6):480-490',
      { 'container-title': 'Heart & Lung', volume: '38', issue: '6', page: '480-490' },
    ],
    [
      'International Journal of Nursing Studies 51(6):856-864',
      {
        'container-title': 'International Journal of Nursing Studies',
        volume: '51',
        issue: '6',
        page: '856-864',
      },
    ],
    ['The Foot 34:11-16', { 'container-title': 'The Foot', volume: '34', page: '11-16' }],
    [
      'Explore 20(6):103061',
      { 'container-title': 'Explore', volume: '20', issue: '6', page: '103061' },
    ],
    [
      'Chronic Headache (Springer):253-272',
      { 'container-title': 'Chronic Headache (Springer)', page: '253-272' },
    ],
    [
      'BJOG: an International Journal of Obstetrics and Gynaecology',
      { 'container-title': 'BJOG: an International Journal of Obstetrics and Gynaecology' },
    ],
  ])('reads the place %j', (publication, expected) => {
    expect(toCsl('x', source({ publication }))).toMatchObject(expected);
  });

  test('tells people from bodies', () => {
    const { author } = toCsl(
      'x',
      source({ authors: ['Çoban A', 'van der Berg JM', 'NHS Highland', '米山 美智代'] }),
    );
    expect(author).toEqual([
      { family: 'Çoban', given: 'A.' },
      { family: 'van der Berg', given: 'J. M.' },
      { literal: 'NHS Highland' },
      { literal: '米山 美智代' },
    ]);
  });
});

test('a reference is set in Vancouver style, with its link', () => {
  const html = formatReference(
    'albert',
    source({
      authors: ['Albert NM', 'Gillinov AM'],
      year: 2009,
      publication: 'Heart & Lung 38(6):480-490',
      doi: '10.1016/x',
    }),
  );
  expect(html).toBe(
    'Albert NM, Gillinov AM. A trial of rubbing feet. Heart &#38; Lung. 2009;38(6):480–90. doi:<a href="https://doi.org/10.1016/x">10.1016/x</a>',
  );
});

test('a reference with only a PubMed number is linked too', () => {
  expect(formatReference('pm', source({ pmid: '77' }))).toContain(
    '<a href="https://pubmed.ncbi.nlm.nih.gov/77/">',
  );
});
