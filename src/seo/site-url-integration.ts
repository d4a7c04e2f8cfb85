import type { AstroIntegration } from 'astro';
import { siteUrlWarning, type SiteUrl } from '../urls.ts';

/** Warns at the start of a build without `SITE_URL`. */
export function siteUrlCheck(siteUrl: SiteUrl): AstroIntegration {
  return {
    name: 'site-url',
    hooks: {
      'astro:build:start': ({ logger }) => {
        const warning = siteUrlWarning(siteUrl, process.env);
        if (warning !== undefined) logger.warn(warning);
      },
    },
  };
}
