import { phone } from './late-styles.ts';

const moduleScript = /<script type="module" src="(?<src>[^"]+)"><\/script>/g;

/** What browsers ask for by themselves as soon as they read it, though nobody needs it yet. */
const manifest = /<link rel="manifest"[^>]*>/g;

/** Milliseconds from the end of loading until scripts are asked for: some frames, too few to notice. */
const PAUSE = 100;

/** Puts into the head what stands there for browsers without script. */
const show =
  'document.head.insertAdjacentHTML("beforeend",document.querySelector("head noscript").textContent)';

/**
 * Whether a visit begins with the first screen of a phone, which the page has the styles for. A link
 * into it and a way back lead to what the late styles are for, and a wider screen shows more. The entry's
 * name is the address with its fragment, text fragments included; a browser that keeps no such entries
 * asks at once.
 */
const startsOnPhoneAtTop = `(({name:n,type:t})=>t=="navigate"&&!/#/.test(n)&&matchMedia("(width<${phone.width}rem) and (height<${phone.height}rem)").matches)(performance.getEntriesByType("navigation")[0]||{})`;

/** Sheets that a page does not need for the first screen of a phone, by their addresses. */
export interface LateSheets {
  /** The looks of the rest of the page, and the typefaces. */
  readonly rest: string | undefined;
  /** The typefaces alone, for a page that has all its looks. */
  readonly faces: string | undefined;
  /** For paper. */
  readonly print: string | undefined;
}

/**
 * Asks for a page's late sheets and the web manifest once its first words are painted, and for its scripts
 * soon after, in the small script of its head. Everything can be read without them, and what is asked for
 * with the page shares the line with its words, which costs a slow phone a round trip before the first paint.
 *
 * @param html a built page whose scripts are files, its styles in the head
 * @param sheets what a browser without script asks for at once
 */
export function askLate(html: string, sheets: LateSheets): string {
  const files = [...html.matchAll(moduleScript)].map(({ groups }) => groups?.['src'] ?? '');
  const load = `addEventListener("load",()=>setTimeout(()=>${JSON.stringify(files)}.map(s=>import(s)),${PAUSE}))`;
  const painted = (code: string): string =>
    `new PerformanceObserver((l,o)=>{o.disconnect();${code}}).observe({type:"paint",buffered:true})`;
  const code =
    sheets.rest === undefined
      ? `${load};${painted(show)}`
      : `const r=()=>${show},w=${startsOnPhoneAtTop};w||r();${load};${painted('w&&r()')}`;
  const links = [
    // Where it is asked for before the words, it is there before they are painted.
    sheets.rest !== undefined && `<link rel="stylesheet" href="${sheets.rest}" blocking="render">`,
    sheets.faces !== undefined && `<link rel="stylesheet" href="${sheets.faces}">`,
    sheets.print !== undefined && `<link rel="stylesheet" href="${sheets.print}" media="print">`,
    ...[...html.matchAll(manifest)].map(([link]) => link),
  ].filter((link) => link !== false);
  const rest = `<noscript>${links.join('')}</noscript>`;
  const bare = html.replace(moduleScript, '').replace(manifest, '');
  // One script more would be one hash more in the policy: it joins the one that sets the theme.
  // Behind the styles, so that what it puts into the head comes after them.
  const boot = /<script>[^<]*<\/script>/.exec(bare)?.[0] ?? '<script></script>';
  return bare
    .replace(boot, '')
    .replace(
      '</head>',
      () => `${rest}${boot.replace('</script>', () => `;${code}</script>`)}</head>`,
    );
}
