import { createHash } from 'node:crypto';

/**
 * The script that puts a chosen theme on the page before anything is painted, so that the wrong
 * theme never flashes. It stands in the page itself, so the security policy must name its hash.
 */
export const themeBootScript =
  'try{const t=localStorage.getItem("theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}';

/** Its hash in the form that a security policy takes. */
export const themeBootHash: `sha256-${string}` = `sha256-${createHash('sha256').update(themeBootScript).digest('base64')}`;
