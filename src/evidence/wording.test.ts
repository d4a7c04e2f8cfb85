import { expect, test } from 'vitest';
import { quotedPhrase } from './wording.ts';

test.each([
  ['Cures insomnia.', '“It cures insomnia”'],
  ['prevents falls', '“It prevents falls”'],
  ['Proven to improve sleep.', '“Proven to improve sleep”'],
  ['safe for diabetics', '“Safe for diabetics”'],
  ['Press the big toe for a headache.', '“Press the big toe for a headache”'],
  ['Foot massage lowers cortisol.', '“Foot massage lowers cortisol”'],
  ['Brain scans prove it.', '“Brain scans prove it”'],
  ['Guidelines recommend kneading the arch.', '“Guidelines recommend kneading the arch”'],
])('%s is said as %s', (phrase, said) => {
  expect(quotedPhrase(phrase)).toBe(said);
});
