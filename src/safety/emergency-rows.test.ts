import { expect, test } from 'vitest';
import { emergencyRows, inOneLine } from './emergency-rows.ts';

const entry = (country: string, number: string, ...regions: string[]) => ({
  country,
  number,
  regions,
});

test('the number of the site’s own country comes first, then what most countries dial', () => {
  expect(
    emergencyRows([
      entry('Australia', '000', 'AU'),
      entry('Canada', '911', 'CA'),
      entry('European Union', '112', 'DE', 'FR', 'IT'),
      entry('Ireland', '112 or 999', 'IE'),
      entry('United Kingdom', '999', 'GB'),
      entry('United States', '911', 'US'),
    ]),
  ).toEqual([
    { numbers: ['999'], countries: ['United Kingdom'] },
    { numbers: ['112'], countries: ['European Union'] },
    { numbers: ['911'], countries: ['Canada', 'United States'] },
    { numbers: ['000'], countries: ['Australia'] },
    { numbers: ['112', '999'], countries: ['Ireland'] },
  ]);
});

test('on paper a number stands on one line with the first of its countries', () => {
  const rows = emergencyRows([
    entry('Ireland', '112 or 999', 'IE'),
    entry('United Kingdom', '999', 'GB'),
  ]);
  expect(inOneLine(rows)).toBe('999\u00A0(United Kingdom), 112 or 999\u00A0(Ireland)');
});
