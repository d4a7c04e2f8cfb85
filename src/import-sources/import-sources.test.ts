import { describe, expect, test } from 'vitest';
import { identify } from './identifier.ts';
import { journalAsWritten } from './journals.ts';
import { authorOf, initialsOf } from './names.ts';
import { readExport } from './read-file.ts';
import { sourceFields, wholePages, type PublicationFields } from './source-fields.ts';
import { sourceId } from './source-id.ts';

test.each([
  ['Wendy', 'W.'],
  ['David H.K.', 'D. H. K.'],
  ['DHK', 'D. H. K.'],
  ['Marie Louise', 'M. L.'],
  ['Jean-Paul', 'J.-P.'],
  ['J.-P.', 'J.-P.'],
  ['Çağla', 'Ç.'],
  ['美智代', '美智代'],
])('writes the given name %s as %s', (given, initials) => {
  expect(initialsOf(given)).toBe(initials);
});

test.each([
  [{ family: 'Netten', given: 'Jaap', 'non-dropping-particle': 'van' }, 'van Netten'],
  [{ family: 'MOYLE', given: 'Wendy' }, 'Moyle'],
  [{ family: "O'DWYER", given: 'S' }, 'O’Dwyer'],
  [{ family: 'Li', given: 'X' }, 'Li'],
])('writes the family name of %j as %s', (name, family) => {
  expect(authorOf(name)).toMatchObject({ family });
});

test.each([
  [{ family: 'NHS Fife', given: '' }, 'NHS Fife'],
  [{ family: 'NHS Fife,' }, 'NHS Fife'],
  [{ name: 'IWGDF Editorial Board' }, 'IWGDF Editorial Board'],
  [{ literal: 'NICE' }, 'NICE'],
])('takes %j for a body', (name, literal) => {
  expect(authorOf(name)).toEqual({ literal });
});

test.each([['others'], ['et al.']])('takes %s for nobody', (family) => {
  expect(authorOf({ family })).toBeUndefined();
});

test.each([
  ['480-90', '480-490'],
  ['480–490', '480-490'],
  ['480--490', '480-490'],
  ['480-480', '480'],
  ['1329-38', '1329-1338'],
  ['S12-8', 'S12-S18'],
  ['e12-e15', 'e12-e15'],
  ['pp. 3-9', '3-9'],
  ['Article e0151712', 'e0151712'],
  ['CD001929', 'CD001929'],
])('writes the pages %s as %s', (page, whole) => {
  expect(wholePages(page)).toBe(whole);
});

describe('journals', () => {
  const known = [
    'International Journal of Nursing Studies',
    'Heart & Lung',
    'The Foot',
    'The Foot (Edinburgh)',
    'The Foot (Edinburgh)',
    'Complementary Therapies in Medicine',
    'Journal of Alternative and Complementary Medicine',
  ];

  test.each([
    ['Int J Nurs Stud', 'International Journal of Nursing Studies'],
    ['Int. J. Nurs. Stud.', 'International Journal of Nursing Studies'],
    ['International journal of nursing studies', 'International Journal of Nursing Studies'],
    ['Heart and Lung', 'Heart & Lung'],
    ['The Foot', 'The Foot'],
    ['Foot (Edinburgh, Scotland)', 'The Foot (Edinburgh)'],
    ['Complement Ther Med', 'Complementary Therapies in Medicine'],
    [
      'The Journal of Alternative and Complementary Medicine',
      'Journal of Alternative and Complementary Medicine',
    ],
    [
      'Pain management nursing : official journal of the American Society of Pain Management Nurses',
      'Pain Management Nursing',
    ],
    ['Revista latino-americana de enfermagem', 'Revista Latino-Americana de Enfermagem'],
  ])('writes %s as %s', (journal, name) => {
    expect(journalAsWritten(journal, known)).toEqual({ name });
  });

  test('asks for the whole name of one that looks abbreviated', () => {
    expect(journalAsWritten('J Pain Symptom Manage', known).remark).toContain('whole name');
  });
});

test.each([
  ['10.1016/j.ctcp.2018.02.018', 'DOI'],
  ['https://doi.org/10.1016/j.ctcp.2018.02.018', 'DOI'],
  ['doi: 10.1016/j.ctcp.2018.02.018', 'DOI'],
  ['19944872', 'PMID'],
  ['PMID: 19944872', 'PMID'],
  ['https://pubmed.ncbi.nlm.nih.gov/19944872/', 'PMID'],
  ['PMC3093235', 'PMCID'],
  ['https://pmc.ncbi.nlm.nih.gov/articles/PMC3093235/', 'PMCID'],
  ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3093235', 'PMCID'],
  ['https://www.nhs.uk/conditions/chilblains/', 'page'],
  ['My Library.RIS', 'file'],
  ['fish', undefined],
])('takes “%s” for %s', (given, kind) => {
  expect(identify(given)?.kind).toBe(kind);
});

describe('ids', () => {
  const fields: PublicationFields = {
    type: 'article-journal',
    title: 'Effects of Reflexology on Pain in Patients With Fibromyalgia',
    author: [{ family: 'Akin Korhan', given: 'E.' }],
    issued: 2016,
  };

  const withoutYear = { ...fields };
  delete withoutYear.issued;

  test.each<[string, PublicationFields, string]>([
    ['author, year and two words', fields, 'akin-korhan-2016-pain-fibromyalgia'],
    ['nd without a year', withoutYear, 'akin-korhan-nd-pain-fibromyalgia'],
    [
      'a page without a year',
      { type: 'webpage', title: 'Neuropathy', author: [{ literal: 'NHS Fife' }], issued: 2020 },
      'nhs-fife-neuropathy',
    ],
    [
      'initials of a long name',
      { ...fields, author: [{ literal: 'Centers for Disease Control and Prevention' }] },
      'cdcp-2016-pain-fibromyalgia',
    ],
    [
      'a page by its address',
      { type: 'webpage', URL: 'https://www.nhs.uk/conditions/chilblains/' },
      'nhs-chilblains',
    ],
  ])('have %s', (_, source, id) => {
    expect(sourceId(source, new Set())).toBe(id);
  });

  test('go on with a further word where two are taken', () => {
    const title = 'Foot massage, pain, sleep and mood';
    const taken = new Set(['akin-korhan-2016-pain-sleep']);
    expect(sourceId({ ...fields, title }, taken)).toBe('akin-korhan-2016-pain-sleep-mood');
  });
});

describe('a record', () => {
  const bibtex = (fields: string) => {
    const [record] = readExport('a.bib', `@article{a, title={Cold feet}, ${fields}}`);
    return sourceFields(record ?? {}, []);
  };

  test('keeps the year of the volume, not of the first day online', () => {
    const issued = { 'date-parts': [[2018]] };
    const print = { 'date-parts': [[2019, 3]] };
    expect(sourceFields({ issued, 'published-print': print }, []).fields.issued).toBe(2019);
  });

  test('loses tags, entities and the last full stop of its title', () => {
    const title = 'Heart &amp; <i>foot</i>:\n   a trial.';
    expect(sourceFields({ title }, []).fields.title).toBe('Heart & foot: a trial');
  });

  test.each(['n/a-n/a', 'Online ahead of print', '-'])(
    'has no pages where they are “%s”',
    (page) => {
      const { fields, remarks } = bibtex(`pages={${page}}, year=2026`);
      expect(fields.page).toBeUndefined();
      expect(remarks.join()).toContain('neither volume nor pages');
    },
  );

  test('is linked by its DOI before its PubMed number before its own address', () => {
    const own = 'url={https://example.org/a}';
    expect(bibtex(own).fields.URL).toBe('https://example.org/a');
    expect(bibtex(`${own}, pmid=123`).fields.URL).toBe('https://pubmed.ncbi.nlm.nih.gov/123/');
    expect(bibtex(`${own}, pmid=123, doi={10.1234/a}`).fields.URL).toBe(
      'https://doi.org/10.1234/a',
    );
  });

  test('of PubMed has people by their initials, bodies among them, and the number of its article', () => {
    const lines = ['TI  - Cold feet.', 'AU  - van Netten JJ', 'CN  - NHS Fife', 'AU  - Doe J'];
    const text = ['PMID- 123', ...lines, 'LID - 5567 [pii]', 'DP  - 2026 Mar'].join('\n');
    const [record] = readExport('a.nbib', text);
    expect(sourceFields(record ?? {}, []).fields).toMatchObject({
      author: [
        { family: 'van Netten', given: 'J. J.' },
        { literal: 'NHS Fife' },
        { family: 'Doe', given: 'J.' },
      ],
      page: 5567,
      issued: 2026,
    });
  });

  test('says what it left out', () => {
    const { fields, remarks } = bibtex('pmid={none}');
    expect(fields.PMID).toBeUndefined();
    expect(remarks).toContain('The record’s “PMID” is "none", which was left out.');
  });

  test.each([
    ['a.bib', 'nothing'],
    ['a.ris', 'nothing'],
    ['a.json', '<html>'],
    ['a.json', '{}'],
    ['a.nbib', 'nothing'],
    ['a.bib', '@article{a, title={never closed'],
    ['a.enw', '%0 Journal Article'],
  ])('is asked for anew where %s holds “%s”', (name, text) => {
    expect(() => readExport(name, text)).toThrow(/^a\.\w+ (?:is not|holds no|ends in)/);
  });
});
