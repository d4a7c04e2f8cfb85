import type { AstroIntegration } from 'astro';
import { addressWarning, type PublicAddress } from './address.ts';

/** Says at the start of a build that the site does not know its own address, and how to tell it. */
export function addressCheck(address: PublicAddress): AstroIntegration {
  return {
    name: 'address',
    hooks: {
      'astro:build:start': ({ logger }) => {
        const warning = addressWarning(address, process.env);
        if (warning !== undefined) logger.warn(warning);
      },
    },
  };
}
