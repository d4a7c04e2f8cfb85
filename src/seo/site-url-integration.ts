import type { AstroIntegration } from 'astro';
import { siteUrlWarning, type SiteUrl } from '../urls.ts';

/** Says at the start of a build that the site does not know its own address, and how to tell it. */
export function addressCheck(address: SiteUrl): AstroIntegration {
  return {
    name: 'address',
    hooks: {
      'astro:build:start': ({ logger }) => {
        const warning = siteUrlWarning(address, process.env);
        if (warning !== undefined) logger.warn(warning);
      },
    },
  };
}
