import { site } from '../site.ts';
import { withBase } from '../urls.ts';
import { colourOf } from '../ui/tokens.ts';
import { manifestSizes } from './icons.ts';

/**
 * The web manifest: name, colours and icons for a home screen.
 * https://www.w3.org/TR/appmanifest/
 *
 * @param base folder that the site is served from
 */
export function webManifest(base: string): string {
  const start = withBase('/', base);
  const paper = colourOf('paper', 'light');
  return JSON.stringify({
    name: site.name,
    short_name: site.name,
    description: site.promise,
    lang: site.language,
    dir: 'ltr',
    id: start,
    start_url: start,
    scope: start,
    // It is a site to read: addresses and the way back stay in sight.
    display: 'browser',
    theme_color: paper,
    background_color: paper,
    icons: [
      { src: withBase('/favicon.svg', base), type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
      ...manifestSizes.flatMap((size) =>
        (['any', 'maskable'] as const).map((purpose) => ({
          src: withBase(`/icons/${size}.png`, base),
          type: 'image/png',
          sizes: `${size}x${size}`,
          purpose,
        })),
      ),
    ],
  });
}
