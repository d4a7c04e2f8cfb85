import { describe, expect, test } from 'vitest';
import file from './results.json';
import { resultsSchema } from './schema.ts';

describe('the results of the last run', () => {
  test('are whole', () => {
    expect(resultsSchema.safeParse(file).error?.issues).toBeUndefined();
  });

  test.each([
    ['nothing', {}],
    ['no day', { ...file, date: 'yesterday' }],
    ['no pages', { ...file, pages: 0 }],
    [
      'a number of faults below nothing',
      { ...file, engines: [{ ...file.engines[0], faults: -1 }] },
    ],
    ['no engines', { ...file, engines: [] }],
    ['a field that nobody reads', { ...file, score: 100 }],
    [
      'an explanation without a reason',
      { ...file, explained: [{ engine: 'axe', rule: 'list', pages: 1 }] },
    ],
  ])('are refused where they have %s', (_, spoilt) => {
    expect(resultsSchema.safeParse(spoilt).success).toBe(false);
  });
});
