import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { favicon } from './favicon.ts';
import { hottest, pressureField, pressures } from './field.ts';
import { bandPaths, details, soleBands, soleSize } from './isolines.ts';
import { describeZones, zoneIds, type Zone } from './zones.ts';

/** Every way to light zones: 32 of them. */
const everyChoice: Zone[][] = Array.from({ length: 2 ** zoneIds.length }, (_, bits) =>
  zoneIds.filter((_zone, index) => (bits & (2 ** index)) !== 0),
);

/** Points all over the foot, in foot widths. */
const everyPoint = Array.from({ length: 110 * 23 }, (_, index): readonly [number, number] => [
  (index % 110) / 100,
  Math.floor(index / 110) / 10,
]);

const bytes = (zones: readonly Zone[], detail: keyof typeof details): number =>
  brotliCompressSync(bandPaths(zones, details[detail])).length;

test.each([
  ['large', 5 * 1024],
  ['cover', 5 * 1024],
  ['thumbnail', 2 * 1024],
] as const)('a %s is at most %i bytes after compression, whichever zones glow', (detail, most) => {
  for (const zones of everyChoice) expect(bytes(zones, detail)).toBeLessThanOrEqual(most);
});

test.each<[Zone, number, number]>([
  ['toes', 0.315, 0.215],
  ['ball', 0.52, 0.565],
  ['edge', 0.7, 1.06],
  ['arch', 0.535, 1.1],
  ['heel', 0.565, 1.8],
])(
  'the %s has more pressure at its peak when it glows than when any other zone does',
  (zone, x, y) => {
    const lit = pressureField([zone])(x, y);
    for (const other of zoneIds.filter(
      (id) =>
        id !== zone && !(zone === 'edge' && id === 'arch') && !(zone === 'arch' && id === 'edge'),
    )) {
      expect(lit).toBeGreaterThan(pressureField([other])(x, y));
    }
  },
);

test.each(zoneIds)('the harder the %s is pressed, the hotter it glows and the wider', (zone) => {
  const bands = pressures.map((pressure) => soleBands([zone], details.large, pressure));
  const hottest = bands.map((drawn) => drawn.at(-1)?.colour ?? 0);
  expect(hottest[0]).toBeLessThan(hottest[1] ?? 0);
  const around = pressures.map((pressure) => {
    const field = pressureField([zone], pressure);
    return everyPoint.filter(([x, y]) => field(x, y) > 0.71).length;
  });
  expect(around).toEqual(around.toSorted((a, b) => a - b));
  expect(new Set(around).size).toBe(pressures.length);
});

test('bands are painted from the outside in and stay inside the drawing', () => {
  const { width, height } = soleSize(details.cover);
  const bands = soleBands(['heel'], details.cover);
  expect(bands.map(({ colour }) => colour)).toEqual(
    bands.map(({ colour }) => colour).toSorted((a, b) => a - b),
  );
  for (const { path } of bands) {
    for (const [, x, y] of path.matchAll(/M(-?\d+) (-?\d+)/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(width);
      expect(Number(y)).toBeGreaterThanOrEqual(0);
      expect(Number(y)).toBeLessThanOrEqual(height);
    }
  }
});

test('each toe is seen, also where the toes do not glow', () => {
  const islands = (detail: keyof typeof details): number =>
    Math.max(
      ...soleBands(['heel'], details[detail]).map(
        ({ path }) =>
          [...path.matchAll(/M\d+ (\d+)/g)].filter(
            // Above the ball of the foot.
            ([, y]) => Number(y) / details[detail].units < 0.42,
          ).length,
      ),
    );
  for (const detail of ['large', 'cover', 'thumbnail'] as const)
    expect([detail, islands(detail)]).toEqual([detail, 5]);
});

test('draws the same zones the same every time', () => {
  expect(soleBands(['arch'], details.cover)).toEqual(soleBands(['arch'], details.cover));
  expect(favicon()).toBe(favicon());
});

describe('zones in words', () => {
  test.each<[Zone[], string]>([
    [[], 'the whole sole'],
    [['heel'], 'the heel'],
    [['heel', 'ball'], 'the ball of the foot and the heel'],
    [[...zoneIds], 'the whole sole'],
  ])('%j are “%s”', (zones, words) => {
    expect(describeZones(zones)).toBe(words);
  });
});

test('a colour means one pressure: only a firm hand is yellow, and what nobody presses is cooler than a light touch', () => {
  const hottestOf = (
    zones: readonly (typeof zoneIds)[number][],
    pressure: (typeof pressures)[number],
  ): number => Math.max(...soleBands(zones, details.large, pressure).map(({ colour }) => colour));
  for (const zone of zoneIds)
    for (const pressure of pressures)
      expect(hottestOf([zone], pressure)).toBeLessThanOrEqual(hottest[pressure]);
  const heelAlone = pressureField(['toes'], 'light')(0.565, 1.8);
  expect(heelAlone).toBeLessThan(pressureField(['heel'], 'light')(0.565, 1.8) / 2);
});
