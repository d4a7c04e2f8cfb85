import { expect, test } from 'vitest';
import { nearestEntry, regionsOf } from './emergency-region.ts';

const numbers = [
  { number: '112', regions: ['DE', 'FR'] },
  { number: '999', regions: ['GB', 'JE'] },
  { number: '911', regions: ['US', 'CA'] },
];

test.each([
  [['en-GB', 'en'], '999'],
  [['de-DE', 'de', 'en-US', 'en'], '112'],
  [['fr-CA'], '911'],
  [['en-Latn-GB-oxendict'], '999'],
  // English alone is spoken in many countries.
  [['en', 'fr'], undefined],
  [['en', 'en-US'], '911'],
  [['sv-SE', 'en-GB'], '999'],
  [['es-419'], undefined],
  [['not a language', 'en-JE'], '999'],
  [[], undefined],
])('of a device set to %j, the number is %s', (languages, number) => {
  expect(nearestEntry(numbers, regionsOf(languages))?.number).toBe(number);
});
