import { themeScript } from './theme-script.ts';
import { trustedTypesScript } from './trusted-types.ts';

/** The one script that is inlined in the head of each page, before anything is painted. */
export const headScript = `${themeScript};${trustedTypesScript}`;
