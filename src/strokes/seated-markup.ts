/** Ways to sit as SVG markup: legs and hands in one calm line, the sole that is massaged glowing. */
import { fieldWindow } from '../pressure-map/field.ts';
import { bandPaths, details, soleBands, soleSize } from '../pressure-map/isolines.ts';
import { compactPath } from './compact.ts';
import { sideCuts } from './cuts.ts';
import { nothing } from './drawing.ts';
import { smooth } from './geometry.ts';
import { fadeMask, marksMarkup, type Fade, type IsFirst } from './markup.ts';
import { seatedScenes, type FadeSide, type Seated } from './seated.ts';
import type { SeatId } from './table.ts';

/** Where a picture fades away at each of its sides. */
const fades: Readonly<Record<FadeSide, Omit<Fade, 'id'>>> = {
  right: { from: [560, 0], to: [770, 0] },
  down: { from: [0, 300], to: [0, 405] },
  up: { from: [0, 70], to: [0, 4] },
  wrist: { from: [480, 0], to: [424, 0] },
};
/** Bands of a sole that is seen from its edge: how far each reaches into the foot. */
const bands = [
  [2, 58],
  [4, 44],
  [6, 32],
  [9, 22],
] as const;

const path = (className: string, d: string | undefined, more = ''): string =>
  d === undefined ? '' : `<path class="${className}" d="${d}"${more}/>`;

/** What fades away at some sides. */
function fading(sides: readonly FadeSide[], content: string, isFirst: IsFirst): string {
  return sides.reduce((inner, side) => {
    const mask = fadeMask({ id: `fade-${side}`, ...fades[side] }, isFirst);
    return `${mask}<g mask="url(#fade-${side})">${inner}</g>`;
  }, content);
}

/** A part of a body: its skin, and the lines of its sides. */
function limb({ lines, fades: sides }: NonNullable<Seated['arm']>, isFirst: IsFirst): string {
  const round = [...(lines[0] ?? []), ...(lines[1] ?? []).toReversed()];
  return fading(
    sides,
    path('side-skin', compactPath(smooth(round))) +
      path('seat-limb', compactPath(lines.map(smooth).join(''))),
    isFirst,
  );
}

/** A sole that faces you, small, with an outline like the rest of the picture. */
function facingSole({ at, angle, length }: NonNullable<Seated['facing']>): string {
  const detail = details.thumbnail;
  const size = soleSize(detail);
  const scale = Number((length / ((fieldWindow.y1 - fieldWindow.y0) * detail.units)).toFixed(3));
  const outline = soleBands([], detail)[0]?.path;
  const place = `translate(${at.join(' ')})rotate(${angle})scale(-${scale} ${scale})translate(${-size.width / 2} ${-size.height / 2})`;
  const line = ` stroke-width="${(3.3 / scale).toFixed(1)}"`;
  return `<g transform="${place}">${path('side-skin', outline)}${bandPaths(['arch'], detail, { pressure: 'medium' })}${path('seat-limb', outline, line)}</g>`;
}

/** The leg that is massaged, with the edge of its sole glowing. */
function legMarkup({ leg, sole }: Seated, id: string, isFirst: IsFirst): string {
  if (leg === undefined || sole === undefined) return '';
  const glow = bands.map(([band, reach]) =>
    path(`seat-band s${band}`, compactPath(sole), ` stroke-width="${reach}"`),
  );
  return fading(
    ['right'],
    `<g class="side-skin"><path id="${id}" d="${compactPath(leg)}"/></g><clipPath id="${id}-clip"><use href="#${id}"/></clipPath><g clip-path="url(#${id}-clip)">${glow.join('')}</g><use class="seat-limb" href="#${id}"/>`,
    isFirst,
  );
}

/** The content of the picture of a seat, whose size is `SEATED_SIZE`. */
export function seatedMarkup(seat: SeatId, isFirst: IsFirst): string {
  if (!isFirst(`seat-${seat}`)) return `<use href="#seat-${seat}"/>`;
  const scene: Seated = seatedScenes[seat];
  const parts = [
    ...scene.furniture.map((d) => path('seat-line', d)),
    ...scene.limbs.map((part) => limb(part, isFirst)),
    ...scene.cushions.map((d) => path('seat-cushion', d)),
    path('seat-towel', scene.towel),
    scene.facing === undefined ? '' : facingSole(scene.facing),
    legMarkup(scene, `leg-${seat}`, isFirst),
    scene.arm === undefined ? '' : limb(scene.arm, isFirst),
    marksMarkup({ ...nothing, pads: scene.hands }, sideCuts.large, isFirst),
  ];
  return `<g id="seat-${seat}">${parts.join('')}</g>`;
}
