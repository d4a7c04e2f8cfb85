import { expect, test } from 'vitest';
import { factFigures, isFeltAlone } from './fact-figures.ts';

test('draws what is counted from nothing, the larger as long as there is room', () => {
  expect(factFigures('8 hours', '7 hours')).toEqual([
    { number: '8', unit: 'hours', share: 100 },
    { number: '7', unit: 'hours', share: 88 },
  ]);
});

test('draws a scale by its end, and no bar for points without one', () => {
  expect(factFigures('3.1 out of 10', '4.6 out of 10')?.map(({ share }) => share)).toEqual([
    31, 46,
  ]);
  expect(factFigures('2.3 points', '5.5 points')?.map(({ share }) => share)).toEqual([
    undefined,
    undefined,
  ]);
});

test('leaves alone what is no pair of figures', () => {
  expect(factFigures('better', '7 hours')).toBeUndefined();
  expect(factFigures('8 hours', '7 points')).toBeUndefined();
});

test('knows figures that were felt, and not borne out where something was measured', () => {
  const felt = {
    source: { id: 'diary' },
    measure: 'own-word',
    direction: 'favours',
    near: true,
  } as const;
  const recorded = {
    source: { id: 'laboratory' },
    measure: 'instrument',
    direction: 'no-clear-difference',
    near: true,
  } as const;
  expect(isFeltAlone('diary', [felt, recorded])).toBe(true);
  expect(isFeltAlone('diary', [felt, { ...recorded, direction: 'favours' }])).toBe(false);
  expect(isFeltAlone('diary', [felt, { ...recorded, near: false }])).toBe(false);
  expect(isFeltAlone('laboratory', [felt, recorded])).toBe(false);
});
