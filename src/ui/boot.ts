import { policyHash } from './policy-hash.ts';
import { prefetchRules } from './prefetch-rules.ts';
import { themeBootScript } from './theme-boot.ts';

/** The script that runs before anything is painted. It stands in the page, under its hash. */
export const bootHash = policyHash(themeBootScript);

/**
 * The rules for the next page, which a script adds. Chromium takes no keyword for such rules beside
 * hashes of scripts, and the keyword is a mistake to browsers that do not know it.
 */
export const prefetchRulesHash = policyHash(prefetchRules);
