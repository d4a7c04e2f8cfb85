const moduleScript = /<script type="module" src="(?<src>[^"]+)"><\/script>/g;

/** What browsers ask for by themselves as soon as they read it, though nobody needs it yet. */
const manifest = /<link rel="manifest"[^>]*>/g;

/** Milliseconds from the end of loading until the rest is asked for: some frames, too few to notice. */
const PAUSE = 100;

/** Puts into the head what stands there for browsers without script. */
const show =
  'document.head.insertAdjacentHTML("beforeend",document.querySelector("head noscript").textContent)';

/**
 * Asks for a page's scripts, its sheet for paper and the web manifest once its words stand, at the end
 * of the small script in its head. Everything works without them, and what is asked for with the page
 * shares the line with its words, which costs a slow phone a round trip before the first paint.
 *
 * @param html a built page whose scripts are files
 * @param sheet address of its sheet for paper, which a browser without script asks for at once
 */
export function askLate(html: string, sheet: string): string {
  const files = [...html.matchAll(moduleScript)].map(({ groups }) => groups?.['src'] ?? '');
  const list = JSON.stringify(files);
  const code = `addEventListener("load",()=>setTimeout(()=>{${list}.map(s=>import(s));${show}},${PAUSE}))`;
  const links = [...html.matchAll(manifest)].map(([link]) => link).join('');
  const rest = `<noscript><link rel="stylesheet" href="${sheet}" media="print">${links}</noscript>`;
  // One script more would be one hash more in the policy: it joins the one that sets the theme.
  return html
    .replace(moduleScript, '')
    .replace(manifest, '')
    .replace(/<script>[^<]*/, (boot) => `${boot};${code}`)
    .replace('</head>', () => `${rest}</head>`);
}
