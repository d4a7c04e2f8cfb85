import { describe, expect, test } from 'vitest';
import { formatReference, readerUrl, toCsl } from './csl.ts';
import type { SourceData } from './schema.ts';

const source = (fields: Partial<SourceData> = {}): SourceData => ({
  type: 'article-journal',
  kind: 'randomised-trial',
  title: 'A trial of rubbing feet',
  URL: 'https://example.org/paper',
  readLevel: 'abstract',
  directness: 'foot-massage',
  population: 'people',
  intervention: 'foot massage',
  finding: 'Something.',
  limits: 'Small.',
  ...fields,
});

describe('the URL for readers', () => {
  test.each<[string, Partial<SourceData>, string | undefined]>([
    ['the DOI first', { DOI: '10.1000/1', PMID: '5' }, 'https://doi.org/10.1000/1'],
    ['then PubMed', { PMID: '5' }, 'https://pubmed.ncbi.nlm.nih.gov/5/'],
    ['then where we saw it', {}, 'https://example.org/paper'],
    ['none for an untrusted one', { untrustedUrl: true }, undefined],
    [
      'a DOI in spite of an untrusted URL',
      { untrustedUrl: true, DOI: '10.1000/1' },
      'https://doi.org/10.1000/1',
    ],
  ])('is %s', (_, fields, expected) => {
    expect(readerUrl(source(fields))).toBe(expected);
  });
});

const albert = source({
  author: [
    { family: 'Albert', given: 'N. M.' },
    { family: 'Gillinov', given: 'A. M.' },
  ],
  issued: 2009,
  'container-title': 'Heart & Lung',
  volume: '38',
  issue: '6',
  page: '480-490',
  DOI: '10.1016/x',
});

test('CSL-JSON has what identifies the publication and nothing of our judgement', () => {
  expect(toCsl('albert', albert)).toEqual({
    id: 'albert',
    type: 'article-journal',
    title: 'A trial of rubbing feet',
    author: albert.author,
    'container-title': 'Heart & Lung',
    volume: '38',
    issue: '6',
    page: '480-490',
    issued: { 'date-parts': [[2009]] },
    DOI: '10.1016/x',
    URL: 'https://doi.org/10.1016/x',
  });
});

describe('a reference', () => {
  test('is set in Vancouver style, with its link', () => {
    expect(formatReference('albert', albert)).toBe(
      'Albert NM, Gillinov AM. A trial of rubbing feet. Heart &amp; Lung. 2009;38(6):480–90. doi:<a href="https://doi.org/10.1016/x">10.1016/x</a>',
    );
  });

  test('with only a PubMed number is linked too', () => {
    expect(formatReference('pm', source({ PMID: '77' }))).toContain(
      '<a href="https://pubmed.ncbi.nlm.nih.gov/77/">',
    );
  });

  test('names the publisher of a journal and the collection, which the style leaves out', () => {
    const html = formatReference('p', source({ publisher: 'OMICS', source: 'SciELO' }));
    expect(html).toMatch(/ Published by OMICS\. Read on SciELO\.$/);
  });

  test('ends with its note, in which no text becomes markup', () => {
    expect(formatReference('note', source({ note: 'Others <not> seen.' }))).toMatch(
      / Others &lt;not&gt; seen\.$/,
    );
  });

  test('follows a change of its source', () => {
    expect(formatReference('same', source({ title: 'One' }))).toContain('One');
    expect(formatReference('same', source({ title: 'Two' }))).toContain('Two');
  });
});
