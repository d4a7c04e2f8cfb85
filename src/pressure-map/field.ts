import type { Lit, Zone } from './zones.ts';

/** One bump of the pressure field: a rotated Gaussian. Lengths are in foot widths, angles in radians. */
interface Bump {
  readonly zone: Zone;
  /** The part of its zone that can glow alone. */
  readonly part?: Exclude<Lit, Zone>;
  readonly x: number;
  readonly y: number;
  readonly sx: number;
  readonly sy: number;
  readonly rotation: number;
  readonly amplitude: number;
}

/**
 * The right foot seen as a print: big toe on the left, x to the outside, y from toes to heel.
 * The bumps are where a plantar pressure plate shows its peaks; the numbers were set by eye.
 */
const bumps: readonly Bump[] = [
  {
    zone: 'toes',
    part: 'big-toe',
    x: 0.315,
    y: 0.215,
    sx: 0.046,
    sy: 0.098,
    rotation: -0.12,
    amplitude: 1.25,
  },
  { zone: 'toes', x: 0.468, y: 0.15, sx: 0.029, sy: 0.066, rotation: -0.06, amplitude: 1.0 },
  { zone: 'toes', x: 0.575, y: 0.182, sx: 0.027, sy: 0.06, rotation: 0.04, amplitude: 0.95 },
  { zone: 'toes', x: 0.668, y: 0.24, sx: 0.025, sy: 0.055, rotation: 0.16, amplitude: 0.92 },
  { zone: 'toes', x: 0.752, y: 0.322, sx: 0.025, sy: 0.052, rotation: 0.3, amplitude: 0.9 },
  { zone: 'ball', x: 0.345, y: 0.61, sx: 0.088, sy: 0.118, rotation: 0.05, amplitude: 1.2 },
  { zone: 'ball', x: 0.52, y: 0.565, sx: 0.1, sy: 0.11, rotation: 0, amplitude: 1.1 },
  { zone: 'ball', x: 0.688, y: 0.655, sx: 0.08, sy: 0.135, rotation: 0.25, amplitude: 1.05 },
  { zone: 'edge', x: 0.7, y: 1.06, sx: 0.062, sy: 0.29, rotation: 0.05, amplitude: 0.8 },
  { zone: 'arch', x: 0.535, y: 1.1, sx: 0.085, sy: 0.28, rotation: 0.07, amplitude: 0.3 },
  { zone: 'heel', x: 0.565, y: 1.8, sx: 0.118, sy: 0.172, rotation: 0.02, amplitude: 1.5 },
  { zone: 'heel', x: 0.615, y: 1.5, sx: 0.085, sy: 0.17, rotation: 0.03, amplitude: 0.62 },
];

/** Pressure (no unit, about 0 to 2) at a point given in foot widths. */
export type Field = (x: number, y: number) => number;

/** The drawn part of the plane, in foot widths. */
export const fieldWindow = { x0: 0, x1: 1.1, y0: -0.05, y1: 2.25 } as const;

const glows = ({ zone, part }: Bump, lit: readonly Lit[]): boolean =>
  lit.includes(zone) || (part !== undefined && lit.includes(part));

/** How much a part counts that glows, by how hard it is pressed: the harder, the hotter and the wider. */
const heat = { light: 0.8, medium: 1.22, firm: 1.7 } as const;

export type Pressure = keyof typeof heat;
export const pressures = ['light', 'medium', 'firm'] as const satisfies readonly Pressure[];

/** The hottest band of each: a touch is violet, what is kneaded coral, and only a firm hand yellow. */
export const hottest = { light: 6, medium: 9, firm: 12 } as const satisfies Record<
  Pressure,
  number
>;

/**
 * How much a bump counts: the arch is faint in a real print, so it needs more to glow as hot, and each
 * of the slim toes is to be seen while others glow.
 */
function gain(bump: Bump, lit: readonly Lit[], pressure: Pressure | undefined): number {
  const { zone } = bump;
  if (lit.length === 0) return 1;
  if (glows(bump, lit)) return heat[pressure ?? 'medium'] * (zone === 'arch' ? 3.77 : 1);
  // Beside what a hand presses the rest of the foot is cool, so that a light touch is told from it.
  if (pressure !== undefined) return zone === 'toes' ? 0.42 : 0.3;
  return zone === 'arch' ? 0.5 : zone === 'toes' ? 0.6 : 0.4;
}

/**
 * The pressure field of a right foot.
 *
 * @param lit what glows; with none the foot is neutral
 * @param pressure how hard what glows is pressed. Default: the glow only says where
 */
export const pressureField = (lit: readonly Lit[], pressure?: Pressure): Field =>
  fieldOf(bumps, lit, pressure);

/** What one zone adds to the field of a right foot on which every zone glows. */
export function zoneField(zone: Zone): Field {
  return fieldOf(bumpsOf(zone), [zone]);
}

const bumpsOf = (zone: Zone): Bump[] => bumps.filter((bump) => bump.zone === zone);

/** A middle of a bump, in foot widths, and how hard it presses on a neutral foot. */
type Peak = Pick<Bump, 'x' | 'y' | 'amplitude'>;

/** The points where a zone presses hardest. They are in the zone, whatever shape it is given. */
export const zonePeaks = (zone: Zone): readonly Peak[] => bumpsOf(zone);

function fieldOf(some: readonly Bump[], lit: readonly Lit[], pressure?: Pressure): Field {
  const weighted = some.map((bump) => ({
    ...bump,
    cos: Math.cos(bump.rotation),
    sin: Math.sin(bump.rotation),
    amplitude: bump.amplitude * gain(bump, lit, pressure),
  }));
  return (x, y) =>
    weighted.reduce((sum, b) => {
      const dx = x - b.x;
      const dy = y - b.y;
      const u = (dx * b.cos + dy * b.sin) / b.sx;
      const v = (dy * b.cos - dx * b.sin) / b.sy;
      return sum + b.amplitude * Math.exp(-(u * u + v * v) / 2);
    }, 0);
}
