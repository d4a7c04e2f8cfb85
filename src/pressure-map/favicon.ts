import { bandPaths, details, soleSize, type Detail } from './isolines.ts';

/** Bands that are still distinct at 16 pixels, in colours with enough contrast on light and dark tabs. */
const colours: Readonly<Record<number, string>> = { 1: '#8e81e2', 5: '#cd3f8b', 8: '#fda04e' };
const detail: Detail = { ...details.thumbnail, bands: Object.keys(colours).map(Number) };

/** The site's icon as an SVG file: a neutral foot in three bands. */
export function favicon(): string {
  const { width, height } = soleSize(detail);
  const paths = bandPaths([], detail, { paint: (band) => `fill="${colours[band]}"` });
  const left = Math.round((width - height) / 2);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} 0 ${height} ${height}">${paths}</svg>\n`;
}
