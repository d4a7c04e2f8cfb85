import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fieldWindow, zonePeaks } from './field.ts';
import { details } from './isolines.ts';
import { zoneShapes } from './shapes.ts';
import { zoneIds } from './zones.ts';

type Point = readonly [number, number];

const numbersIn = (path: string): number[] => [...path.matchAll(/-?\d+/g)].map(Number);

/** The corners of each closed part of a path: of curves, where one ends and the next begins. */
function ringsOf(path: string): Point[][] {
  return path
    .split('z')
    .filter((part) => part !== '')
    .map((part) => {
      const [start = '', curves] = part.split('q');
      const fixed = numbersIn(start);
      const ring = fixed.flatMap((x, index): Point[] =>
        index % 2 === 0 ? [[x, fixed[index + 1] ?? 0]] : [],
      );
      let [x, y] = ring[0] ?? [0, 0];
      // The first curve names its control point; the others mirror the last one.
      const steps = numbersIn(curves ?? '').slice(2);
      for (let index = 0; index + 1 < steps.length; index += 2) {
        x += steps[index] ?? 0;
        y += steps[index + 1] ?? 0;
        ring.push([x, y]);
      }
      return ring;
    });
}

/** Even and odd: how often a line to the right crosses the outline. */
function holds(path: string, [x, y]: Point): boolean {
  const crossings = ringsOf(path).flatMap((ring) =>
    ring.filter(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
      return y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
    }),
  );
  return crossings.length % 2 === 1;
}

const { units } = details.large;
const drawn = (x: number, y: number): Point => [
  (x - fieldWindow.x0) * units,
  (y - fieldWindow.y0) * units,
];
const shapes = zoneShapes();

/** Points all over the drawing, a twentieth of a foot width apart. */
const everywhere: Point[] = Array.from({ length: 44 }, (_, row) =>
  Array.from({ length: 20 }, (__, column) => drawn(0.04 + column * 0.053, 0 + row * 0.051)),
).flat();

test('there is a shape for each zone, in the order of the table', () => {
  expect(shapes.map(({ zone }) => zone)).toEqual(zoneIds);
});

describe.each(shapes)('the $zone', ({ zone, outline, reach }) => {
  test('holds its own centres, and no other shape does', () => {
    for (const { x, y } of zonePeaks(zone)) {
      expect([zone, x, y, holds(outline, drawn(x, y))]).toEqual([zone, x, y, true]);
      expect(holds(reach, drawn(x, y))).toBe(true);
      for (const other of shapes.filter((shape) => shape.zone !== zone)) {
        expect([other.zone, holds(other.outline, drawn(x, y))]).toEqual([other.zone, false]);
      }
    }
  });

  test('is one piece, so that it can be pointed at', () => {
    expect(ringsOf(outline)).toHaveLength(1);
    expect(ringsOf(reach)).toHaveLength(1);
  });

  test('is at least 44 pixels wide and high where the sole is 124 pixels wide', () => {
    const scale = 124 / (units * (fieldWindow.x1 - fieldWindow.x0));
    const [ring = []] = ringsOf(reach);
    for (const axis of [0, 1] as const) {
      const along = ring.map((point) => point[axis] * scale);
      expect(Math.max(...along) - Math.min(...along)).toBeGreaterThanOrEqual(44);
    }
  });
});

test('what is seen of two zones hardly overlaps, and what may be pressed covers the drawing once', () => {
  const count = (kind: 'outline' | 'reach') =>
    everywhere.map((point) => shapes.filter((shape) => holds(shape[kind], point)).length);
  const seen = count('outline').filter((times) => times > 0);
  expect(seen.length).toBeGreaterThan(everywhere.length * 0.3);
  expect(seen.filter((times) => times > 1).length).toBeLessThanOrEqual(seen.length * 0.02);
  const pressed = count('reach');
  expect(pressed.filter((times) => times !== 1).length).toBeLessThanOrEqual(pressed.length * 0.02);
});

test('all shapes together weigh at most 1 KB', () => {
  const paths = shapes.map(({ outline, reach }) => outline + reach).join('');
  expect(brotliCompressSync(paths).length).toBeLessThanOrEqual(1024);
});

test('shapes are the same every time', () => {
  expect(zoneShapes()).toEqual(shapes);
});
