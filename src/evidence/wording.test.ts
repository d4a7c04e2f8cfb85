import { expect, test } from 'vitest';
import { quotedPhrase } from './wording.ts';

test.each([
  ['Cures insomnia.', '“It cures insomnia”'],
  ['prevents falls', '“It prevents falls”'],
  ['Proven to improve sleep.', '“It is proven to improve sleep”'],
  ['safe for diabetics', '“It is safe for diabetics”'],
  ['Deeper sleep.', '“You get deeper sleep”'],
  ['A natural painkiller.', '“It is a natural painkiller”'],
  ['A tennis ball fixes plantar fasciitis.', '“A tennis ball fixes plantar fasciitis”'],
  ['Press the big toe for a headache.', '“Press the big toe for a headache”'],
  ['Foot massage lowers cortisol.', '“Foot massage lowers cortisol”'],
  ['Brain scans prove it.', '“Brain scans prove it”'],
  ['Guidelines recommend kneading the arch.', '“Guidelines recommend kneading the arch”'],
])('%s is said as %s', (phrase, said) => {
  expect(quotedPhrase(phrase)).toBe(said);
});
