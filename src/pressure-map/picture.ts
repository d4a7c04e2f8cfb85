import { soleBands, soleSize, type Detail } from './isolines.ts';
import type { Zone } from './zones.ts';

/** Fine enough for a picture of its own, where a cover has a page to be light for. */
const pictureDetail: Detail = {
  cells: 46,
  units: 400,
  spacing: 0.06,
  speck: 0.025,
  bands: Array.from({ length: 12 }, (_, index) => index + 1),
};

/** What a picture of the sole shows. */
export interface Picture {
  readonly zones: readonly Zone[];
  /** One right foot, or a pair as it stands. */
  readonly feet: 'one' | 'pair';
}

/** Width of a picture for each unit of its height. */
export function pictureRatio(feet: Picture['feet']): number {
  const { width, height } = soleSize(pictureDetail);
  return (feet === 'pair' ? 2 * width + gapOf(width) : width) / height;
}

const gapOf = (width: number): number => Math.round(width / 3);

const footOf = (zones: readonly Zone[], colour: (band: number) => string): string =>
  soleBands(zones, pictureDetail)
    .map((band) => `<path fill="${colour(band.colour)}" d="${band.path}"/>`)
    .join('');

/**
 * The sole as an SVG file that stands by itself, with its colours in it.
 *
 * @param colour the fill of a band, from 1 (outermost) to 12
 */
export function solePicture({ zones, feet }: Picture, colour: (band: number) => string): string {
  const { width, height } = soleSize(pictureDetail);
  const foot = footOf(zones, colour);
  const gap = gapOf(width);
  const inner =
    feet === 'one'
      ? foot
      : `<g transform="translate(${width + gap})">${foot}</g><g transform="matrix(-1 0 0 1 ${width} 0)">${foot}</g>`;
  const whole = feet === 'one' ? width : 2 * width + gap;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole} ${height}">${inner}</svg>`;
}

/**
 * The site's icon on a ground of its own, for home screens, which cut it to a shape of theirs.
 *
 * @param share height of the foot as a part of the icon's; at most 0.8 where the icon may be cut to a
 * circle (https://w3c.github.io/manifest/#icon-masks)
 */
export function iconTile(ground: string, colour: (band: number) => string, share: number): string {
  const { width, height } = soleSize(pictureDetail);
  const side = Math.round(height / share);
  const foot = footOf([], colour);
  const x = Math.round((side - width) / 2);
  const y = Math.round((side - height) / 2);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path fill="${ground}" d="M0 0h${side}v${side}H0z"/><g transform="translate(${x} ${y})">${foot}</g></svg>`;
}
