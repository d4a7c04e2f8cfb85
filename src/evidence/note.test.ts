import { describe, expect, test } from 'vitest';
import { describeStudy, noteText, shortName } from './note.ts';
import type { SourceData } from './schema.ts';

const source = (fields: Partial<SourceData> = {}): SourceData => ({
  kind: 'randomised-trial',
  title: 'A title',
  url: 'https://example.org/',
  seen: 'abstract',
  directness: 'foot-reflexology',
  population: 'people',
  intervention: 'x',
  finding: 'y',
  limits: 'z',
  ...fields,
});

describe('short names', () => {
  test.each<[Partial<SourceData>, string]>([
    [{ authors: ['Çoban A'], year: 2010 }, 'Çoban, 2010'],
    [{ authors: ['Çoban A', 'Şirin A'], year: 2010 }, 'Çoban and Şirin, 2010'],
    [{ authors: ['Wyatt G', 'Sikorskii A', 'You M'], year: 2012 }, 'Wyatt and others, 2012'],
    [{ authors: ['Lim (others not seen)'] }, 'Lim'],
    [{ publication: 'A journal', year: 2016 }, 'A journal, 2016'],
    [{}, 'A title'],
  ])('of %j is %s', (fields, expected) => {
    expect(shortName(source(fields))).toBe(expected);
  });
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
    expect(noteText(source({ finding: 'Less (p = 0.02).', inBrief: 'Less.' }))).toMatchObject({
      finding: 'Less (p = 0.02).',
      inBrief: 'Less.',
    });
  });

  test('says all of it where that is short', () => {
    expect(noteText(source({ finding: 'Less.' })).inBrief).toBe('Less.');
  });
});
