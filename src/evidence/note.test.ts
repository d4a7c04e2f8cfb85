import { describe, expect, test } from 'vitest';
import { describeStudy, fullName, listedName, noteText, shortName, sortName } from './note.ts';
import type { SourceData } from './schema.ts';

const source = (fields: Partial<SourceData> = {}): SourceData => ({
  type: 'article-journal',
  kind: 'randomised-trial',
  title: 'A title',
  URL: 'https://example.org/',
  readLevel: 'abstract',
  directness: 'foot-reflexology',
  population: 'people',
  intervention: 'x',
  finding: 'y',
  limits: 'z',
  ...fields,
});

const coban = { family: 'Çoban', given: 'A.' };

describe('short names', () => {
  test.each<[Partial<SourceData>, string]>([
    [{ author: [coban], issued: 2010 }, 'Çoban, 2010'],
    [{ author: [coban, { family: 'Şirin' }], issued: 2010 }, 'Çoban and Şirin, 2010'],
    [
      { author: [coban, { family: 'Şirin' }, { literal: 'NHS Fife' }], issued: 2012 },
      'Çoban and others, 2012',
    ],
    [{ author: [{ literal: 'NHS Fife' }] }, 'NHS Fife'],
    [{ 'container-title': 'A journal', volume: '38', issued: 2016 }, 'A trial in A journal, 2016'],
    [{ kind: 'cohort', 'container-title': 'A journal' }, 'A study in A journal'],
    [{ publisher: 'A university' }, 'A trial from A university'],
    [{ source: 'ThaiJO (he01.tci-thaijo.org, ams)' }, 'A trial without named authors'],
    [{ kind: 'web-page', 'container-title': 'The Times', issued: 2023 }, 'The Times, 2023'],
    [{ kind: 'narrative-review', title: 'An overview' }, 'An overview'],
    [{ kind: 'web-page' }, 'A title'],
    // Names that most readers cannot read.
    [
      {
        author: [{ literal: '米山 美智代' }, { literal: '八塚 美樹' }],
        'container-title': '日本看護技術学会誌',
        issued: 2009,
      },
      'Japanese study, 2009',
    ],
    [{ author: [{ family: 'สายธิดา' }], 'container-title': 'A journal' }, 'A trial in A journal'],
    [{ author: [{ family: 'สายธิดา' }] }, 'Thai study'],
    [{ author: [{ literal: '八塚 美樹' }, coban] }, 'Çoban and others'],
  ])('of %j is %s', (fields, expected) => {
    expect(shortName(source(fields))).toBe(expected);
  });
});

test('a study without a name is listed under what it is', () => {
  const nameless = source({ 'container-title': 'A journal' });
  expect([sortName(nameless), sortName(source({ author: [coban] }))]).toEqual([
    'trial in A journal',
    'Çoban',
  ]);
});

test('full names are in the order of speech, and in lists by family', () => {
  expect([fullName(coban), listedName(coban)]).toEqual(['A. Çoban', 'Çoban, A.']);
  expect([fullName({ literal: 'NHS' }), listedName({ literal: 'NHS' })]).toEqual(['NHS', 'NHS']);
});

describe('studies in words', () => {
  test.each<[Partial<SourceData>, string]>([
    [{ participants: 1015 }, 'Randomised trial of foot reflexology, 1,015 people'],
    [{ kind: 'case-report', participants: 1, directness: 'other' }, 'Case report, 1 person'],
    [{ directness: 'other' }, 'Randomised trial'],
    [{ kind: 'public-guidance', authority: 'NHS', directness: 'other' }, 'Public guidance, NHS'],
    [{ kind: 'web-page', directness: 'foot-massage' }, 'Web page'],
  ])('of %j are %s', (fields, expected) => {
    expect(describeStudy(source(fields))).toBe(expected);
  });
});

describe('a note', () => {
  test('says in brief what was found, where the source has that', () => {
    expect(noteText(source({ finding: 'Less (p = 0.02).', shortFinding: 'Less.' }))).toMatchObject({
      finding: 'Less (p = 0.02).',
      shortFinding: 'Less.',
    });
  });

  test('says all of it where that is short', () => {
    expect(noteText(source({ finding: 'Less.' })).shortFinding).toBe('Less.');
  });
});
