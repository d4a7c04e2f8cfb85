import { Renderer } from '@takumi-rs/core';
import { favicon } from '../pressure-map/favicon.ts';
import { iconTile } from '../pressure-map/picture.ts';
import { colourOf } from '../ui/tokens.ts';

/** Sides, in pixels, of the icons that the web manifest lists. */
export const manifestSizes = [192, 512] as const;

/** The foot on a dark ground, to stand out on a home screen of white icons. */
const tile = (share: number): string =>
  iconTile(colourOf('paper', 'dark'), (band) => colourOf(`pressure-${band}`, 'dark'), share);

async function render(
  drawing: string,
  size: number,
  format: 'png' | 'ico',
): Promise<Uint8Array<ArrayBuffer>> {
  const image = { type: 'image', src: drawing, width: size, height: size } as const;
  return new Uint8Array(await new Renderer().render(image, { width: size, height: size, format }));
}

/** The icon of 32 pixels at `/favicon.ico`, for clients without SVG. */
export const icoImage = () => render(favicon(), 32, 'ico');

/** The icon of 180 pixels that iOS puts on a home screen, with corners of its own. */
export const touchIcon = () => render(tile(0.78), 180, 'png');

/**
 * An icon of the web manifest. Systems may cut it to a circle of 0.8 of its width, which the foot
 * stays within: https://w3c.github.io/manifest/#icon-masks
 *
 * @param size side in pixels
 */
export const manifestIcon = (size: number) => render(tile(0.7), size, 'png');
