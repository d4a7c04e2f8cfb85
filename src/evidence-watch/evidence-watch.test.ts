import { describe, expect, test } from 'vitest';
import { queryFor, searchEuropePmc, type WatchedClaim } from './europe-pmc.ts';
import { queueMarkdown, queueYaml, watchEvidence } from './queue.ts';

const claim = (watch?: WatchedClaim['watch'], leftOut: readonly string[] = []): WatchedClaim => ({
  question: {
    who: 'Adults',
    done: 'Foot massage',
    comparedWith: 'Nothing',
    outcome: 'Their tiredness, by their own word',
  },
  searched: {
    date: '2026-11-21',
    queries: ['foot massage tiredness'],
    lookedAt: 10,
    leftOut: leftOut.map((what) => ({ what, why: 'It compares nothing.' })),
  },
  watch,
});

const record = (title: string, more: object = {}) => ({ id: '1', source: 'MED', title, ...more });

const answer = (...result: object[]) => ({ hitCount: result.length, resultList: { result } });

const askFor = (found: unknown) => () => Promise.resolve(found);

const queueOf = (found: unknown, sources = [{ title: 'Another' }], claims = [claim()]) =>
  watchEvidence(
    new Map(claims.map((item, index) => [`claim-${index + 1}`, item])),
    sources.map((source) => ({ DOI: undefined, PMID: undefined, PMCID: undefined, ...source })),
    askFor(found),
    '2026-12-05',
  );

describe('the question to Europe PMC', () => {
  test('asks for the words of a claim since its last search', () => {
    const query = queryFor(
      claim({ touch: ['foot roller'], about: ['heel pain', 'comfort'], among: ['runners'] }),
      '2026-12-05',
    );
    expect(query).toMatch(
      /^\(\(TITLE_ABS:"foot" AND TITLE_ABS:"roller"\)\) AND \(\(TITLE_ABS:"heel" AND TITLE_ABS:"pain"\) OR \(TITLE_ABS:"comfort"\)\) AND \(\(TITLE_ABS:"runners"\)\) AND \(.*TITLE_ABS:"randomised".*\) AND FIRST_IDATE:\[2026-11-21 TO 2026-12-05\]$/,
    );
  });

  test('takes the outcome of its question where a claim names no words', () => {
    const query = queryFor(claim(), '2026-12-05');
    expect(query).toContain('(TITLE_ABS:"reflexology")');
    expect(query).toContain(' AND ((TITLE_ABS:"tiredness")) AND ');
    expect(query).not.toContain('word');
  });

  test('leaves the outcome open where a claim says so', () => {
    expect(queryFor(claim({ about: [] }), '2026-12-05')).not.toContain('tiredness');
  });

  test('turns page after page, each by the mark that the last one gave', async () => {
    const marks: (string | null)[] = [];
    const records = await searchEuropePmc('a', (parameters) => {
      const mark = parameters.get('cursorMark');
      marks.push(mark);
      return Promise.resolve({
        hitCount: 3,
        nextCursorMark: `${mark ?? ''}+`,
        resultList: { result: [record(`On page ${mark ?? ''}`)] },
      });
    });
    expect(marks).toEqual(['*', '*+', '*++']);
    expect(records.map(({ title }) => title)).toEqual(['On page *', 'On page *+', 'On page *++']);
  });

  test('ends where a page is empty or the mark stays', async () => {
    const empty = { hitCount: 9, nextCursorMark: 'a', resultList: { result: [] } };
    expect(await searchEuropePmc('a', askFor(empty))).toEqual([]);
    const stuck = { hitCount: 9, nextCursorMark: '*', resultList: { result: [record('One')] } };
    expect(await searchEuropePmc('a', askFor(stuck))).toHaveLength(1);
  });

  test.each([
    ['an error of the service', { errCode: 404, errMsg: 'Invalid query' }],
    ['a page of a portal', '<html>'],
    ['a question too wide', { hitCount: 1001, resultList: { result: [] } }],
  ])('rejects %s', async (_, found) => {
    await expect(searchEuropePmc('a', askFor(found))).rejects.toThrow();
  });
});

describe('the queue', () => {
  test.each([
    ['its DOI in capitals', { doi: '10.1000/ABC' }, { DOI: '10.1000/abc' }],
    ['its PubMed number', { pmid: '12345' }, { PMID: '12345' }],
    ['its number in PubMed Central', { pmcid: 'PMC12345' }, { PMCID: 'PMC12345' }],
    ['its title', {}, { title: 'A Trial: of <i>feet</i>' }],
  ])('leaves out a source known by %s', async (_, ids, source) => {
    const found = answer(record('A trial of feet.', ids));
    expect((await queueOf(found)).studies).toHaveLength(1);
    const { studies } = await queueOf(found, [{ title: 'Another', ...source }]);
    expect(studies).toEqual([]);
  });

  test('leaves out what an editor has left out of the claim', async () => {
    const found = answer(record('A trial', { doi: '10.1000/abc', pmid: '123' }));
    const studiesBut = async (what: string) =>
      (await queueOf(found, [], [claim(undefined, [what])])).studies;
    expect(await studiesBut('Doe 2026, doi 10.1000/ABC.')).toEqual([]);
    expect(await studiesBut('Doe 2026 (PMID 123)')).toEqual([]);
    expect(await studiesBut('Doe 2026, 1234 people')).toHaveLength(1);
  });

  test('names a study once, with every claim, and knows its kind', async () => {
    const found = answer(
      record('A protocol for a trial'),
      record('A trial of feet'),
      record('A TRIAL of feet.', { source: 'PPR', id: 'PPR1' }),
      record('Feet', { pubType: 'systematic review; journal article' }),
    );
    const { studies } = await queueOf(found, [], [claim(), claim()]);
    expect(studies.map(({ kind, title, claims }) => [kind, title, claims.join(' ')])).toEqual([
      ['review', 'Feet', 'claim-1 claim-2'],
      ['trial', 'A trial of feet', 'claim-1 claim-2'],
      ['protocol', 'A protocol for a trial', 'claim-1 claim-2'],
    ]);
  });

  test('is written as YAML and as a list for an issue in which a title calls nobody', async () => {
    const title = 'Feet: `a` @trial <b>in</b> bed';
    const queue = await queueOf(answer(record(title, { pubYear: '2026', pmid: '1' })));
    expect(queueYaml(queue)).toMatchInlineSnapshot(`
      "# Trials and reviews that came into Europe PMC since each claim was last searched, and that the
      # library lacks. \`npm run evidence:watch\` writes this file. Each study leaves it as a source in
      # content/sources, or when a claim names its DOI, PMID or PMCID under searched.leftOut.
      asked: 2026-12-05
      from: Europe PMC, https://europepmc.org/RestfulWebService
      claims: 1
      studies:
        - title: "Feet: \`a\` @trial in bed"
          kind: trial
          year: "2026"
          link: https://europepmc.org/article/MED/1
          PMID: "1"
          claims:
            - claim-1
      "
    `);
    expect(queueMarkdown(queue)).toMatchInlineSnapshot(`
      "One study new to the library, by Europe PMC on 2026-12-05, for 1 claims.

      Add each as a source, or name its DOI or PMID under \`searched.leftOut\` of the claim, and set \`searched.date\` anew.

      - [ ] trial, 2026: \`Feet: ’a’ @trial in bed\` https://europepmc.org/article/MED/1 (claim-1)
      "
    `);
  });

  test('stays shorter than an issue may be', async () => {
    const many = Array.from({ length: 900 }, (_, index) =>
      record(`Trial ${index} ${'of feet '.repeat(12)}`),
    );
    const text = queueMarkdown(await queueOf(answer(...many)));
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/\nAnd \d+ more: run `npm run evidence:watch`\.\n$/);
  });
});
