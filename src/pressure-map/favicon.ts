import { details, bandPaths, soleSize, type Detail } from './isolines.ts';

/** Bands that are still distinct at 16 pixels, in colours with enough contrast on light and dark tabs. */
const colours: Readonly<Record<number, string>> = { 1: '#8e81e2', 5: '#cd3f8b', 8: '#fda04e' };

/**
 * The site's icon as an SVG file: a neutral foot in three bands.
 *
 * @param detail how finely it is drawn
 */
export function favicon(
  detail: Detail = { ...details.thumbnail, bands: details.icon.bands },
): string {
  const { width, height } = soleSize(detail);
  const paths = bandPaths([], detail, (band) => `fill="${colours[band]}"`);
  const left = Math.round((width - height) / 2);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} 0 ${height} ${height}">${paths}</svg>\n`;
}

/**
 * The icon as a data URI, for the tab: a request less with each first visit. Drawn as coarsely as a
 * tab shows it. https://www.rfc-editor.org/rfc/rfc2397
 */
export function tabIcon(): string {
  const svg = favicon(details.icon).trim().replaceAll('"', "'");
  const escaped = svg.replace(/[%#<>\s]/g, (sign) => encodeURIComponent(sign));
  return `data:image/svg+xml,${escaped}`;
}
