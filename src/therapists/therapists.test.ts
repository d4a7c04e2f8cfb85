import { describe, expect, test } from 'vitest';
import { referenceAsIs } from '../evidence/reference-to.ts';
import { maps } from './maps.ts';
import { registerSchema } from './schema.ts';

const schema = registerSchema(referenceAsIs);
const register = {
  type: 'register',
  order: 1,
  country: 'uk',
  name: 'A register',
  what: 'It lists therapists.',
  url: 'https://example.org',
  checks: 'Training.',
  sources: ['cnhc-eligibility'],
};
const question = {
  type: 'question',
  order: 2,
  what: 'Where did you train?',
  sources: ['arcb-about'],
};

describe('an entry', () => {
  test.each([
    ['a register', register],
    [
      'a register of which we only know what we have not seen',
      { ...register, checks: undefined, caution: 'Not seen.' },
    ],
    ['a rule', { ...register, type: 'rule', name: undefined, checks: undefined, url: undefined }],
    ['where to look up a podiatrist', { ...register, type: 'podiatrist' }],
    ['a question', question],
    ['a warning sign', { ...question, type: 'warning-sign' }],
  ])('%s is taken', (_, entry) => {
    expect(schema.safeParse(entry).error).toBeUndefined();
  });

  test.each([
    ['a register without a name', { ...register, name: undefined }, 'name'],
    ['a register of which nothing is said', { ...register, checks: undefined }, 'checks'],
    ['a register that is nowhere', { ...register, url: undefined }, 'url'],
    ['a podiatrist without a name', { ...register, type: 'podiatrist', name: undefined }, 'name'],
    ['a register of no country', { ...register, country: undefined }, 'country'],
    ['a country that is not in the table', { ...register, country: 'atlantis' }, 'country'],
    ['a question with a country', { ...question, country: 'uk' }, 'country'],
    ['a URL that is none', { ...register, url: 'cnhc.org.uk' }, 'url'],
    ['a URL that is not secure', { ...register, url: 'http://example.org' }, 'url'],
    ['a URL that runs something', { ...register, url: 'javascript:0' }, 'url'],
    ['an entry that nothing stands behind', { ...question, sources: [] }, 'sources'],
  ])('%s is refused', (_, entry, field) => {
    const result = schema.safeParse(entry);
    expect(result.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });
});

test('maps are asked for the words, encoded, and for no place', () => {
  expect(maps.map(({ href }) => href('foot massage & more'))).toEqual([
    'https://www.openstreetmap.org/search?query=foot%20massage%20%26%20more',
    'https://maps.apple.com/?q=foot%20massage%20%26%20more',
    'https://www.google.com/maps/search/?api=1&query=foot%20massage%20%26%20more',
    'geo:0,0?q=foot%20massage%20%26%20more',
  ]);
});
