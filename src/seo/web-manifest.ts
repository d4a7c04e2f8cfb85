import { site } from '../site.ts';
import { href } from '../urls.ts';
import { colourOf } from '../ui/tokens.ts';
import { manifestSizes } from './icons.ts';

/** The web manifest: name, colours and icons for a home screen. https://www.w3.org/TR/appmanifest/ */
export function webManifest(): string {
  const start = href('/');
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
    // Readers keep the URL and the back button.
    display: 'browser',
    theme_color: paper,
    background_color: paper,
    icons: [
      { src: href('/favicon.svg'), type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
      ...manifestSizes.flatMap((size) =>
        (['any', 'maskable'] as const).map((purpose) => ({
          src: href(`/icons/${size}.png`),
          type: 'image/png',
          sizes: `${size}x${size}`,
          purpose,
        })),
      ),
    ],
  });
}
