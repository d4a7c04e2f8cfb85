import { createHash } from 'node:crypto';
import { dataSaverScript } from './prefetch.ts';
import { themeBootScript } from './theme-boot.ts';

/** What runs before anything is painted. It stands in the page, so the security policy names its hash. */
export const bootScript = `${themeBootScript}${dataSaverScript}`;

/** Its hash in the form that a security policy takes. */
export const bootHash: `sha256-${string}` = `sha256-${createHash('sha256').update(bootScript).digest('base64')}`;
