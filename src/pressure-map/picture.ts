import { details, bandPaths, soleSize, type Detail } from './isolines.ts';
import type { Zone } from './zones.ts';

/** Finer than a cover, which has to be light for its page. */
const pictureDetail: Detail = { ...details.large, units: 400 };

const { width, height, gap } = soleSize(pictureDetail);

/** What a picture of the sole shows. */
export interface Picture {
  readonly zones: readonly Zone[];
  /** One right foot, or both beside each other. */
  readonly feet: 'one' | 'pair';
}

/** The fill of a band, from 1 (outermost) to 12. */
type Fill = (band: number) => string;

const widthOf = (feet: Picture['feet']): number => (feet === 'pair' ? 2 * width + gap : width);

/** Width of a picture for each unit of its height. */
export const pictureRatio = (feet: Picture['feet']): number => widthOf(feet) / height;

const footOf = (zones: readonly Zone[], fill: Fill): string =>
  bandPaths(zones, pictureDetail, { paint: (band) => `fill="${fill(band)}"` });

const svg = (w: number, h: number, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}">${content}</svg>`;

/** The sole as an SVG file with its colours in it, so that it needs no stylesheet. */
export function solePicture({ zones, feet }: Picture, fill: Fill): string {
  const foot = footOf(zones, fill);
  const content =
    feet === 'one'
      ? foot
      : `<g transform="translate(${width + gap})">${foot}</g><g transform="matrix(-1 0 0 1 ${width} 0)">${foot}</g>`;
  return svg(widthOf(feet), height, content);
}

/**
 * The site's icon on a ground of its own, for home screens, which cut it to a shape of theirs.
 *
 * @param share height of the foot as a part of the icon's; at most 0.8 where the icon may be cut to a
 * circle (https://w3c.github.io/manifest/#icon-masks)
 */
export function iconTile(ground: string, fill: Fill, share: number): string {
  const side = Math.round(height / share);
  const x = Math.round((side - width) / 2);
  const y = Math.round((side - height) / 2);
  return svg(
    side,
    side,
    `<path fill="${ground}" d="M0 0h${side}v${side}H0z"/><g transform="translate(${x} ${y})">${footOf([], fill)}</g>`,
  );
}
