const moduleScript = /<script type="module" src="(?<src>[^"]+)"><\/script>/g;

/** Milliseconds from the end of loading until scripts are asked for: some frames, too few to notice. */
const PAUSE = 100;

/**
 * Asks for a page's scripts once its words stand, at the end of the small script in its head. Everything works
 * without them, and a script that is asked for with the page shares the line with its words, which
 * costs a slow phone a round trip before the first paint.
 *
 * @param html a built page whose scripts are files
 */
export function askForScriptsLate(html: string): string {
  const files = [...html.matchAll(moduleScript)].map(({ groups }) => groups?.['src'] ?? '');
  if (files.length === 0) return html;
  const list = JSON.stringify(files);
  const code = `addEventListener("load",()=>setTimeout(()=>${list}.map(s=>import(s)),${PAUSE}))`;
  // One script more would be one hash more in the policy: it joins the one that sets the theme.
  return html.replace(moduleScript, '').replace(/<script>[^<]*/, (boot) => `${boot};${code}`);
}
