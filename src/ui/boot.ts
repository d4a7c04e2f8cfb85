import { createHash } from 'node:crypto';
import { prefetchRules } from './prefetch-rules.ts';
import { themeBootScript } from './theme-boot.ts';

type Hash = `sha256-${string}`;

const hash = (code: string): Hash => `sha256-${createHash('sha256').update(code).digest('base64')}`;

/** The script that runs before anything is painted. It stands in the page, under its hash. */
export const bootHash = hash(themeBootScript);

/**
 * The rules for the next page, which a script adds. Chromium takes no keyword for such rules beside
 * hashes of scripts, and the keyword is a mistake to browsers that do not know it.
 */
export const prefetchRulesHash = hash(prefetchRules);
