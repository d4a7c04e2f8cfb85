import postcss, { AtRule, type ChildNode, type Root } from 'postcss';
import { PurgeCSS } from 'purgecss';
import purgeFromHtml from 'purgecss-from-html';

const styleElement = /<style[^>]*>(?<code>[\s\S]*?)<\/style>/g;

/**
 * Joins the styles of a page into one element, in their order.
 *
 * @param html a built page
 * @returns the page without its styles, and their text
 */
export function takeStyles(html: string): { page: string; css: string } {
  const css = [...html.matchAll(styleElement)].map(({ groups }) => groups?.['code'] ?? '').join('');
  return { page: html.replace(styleElement, ''), css };
}

/**
 * Parts the typefaces that have to be fetched from all other styles, their stand-ins among them. A
 * browser fetches a face as soon as a word is to be set in it, and the file would share the line with
 * the words; the stand-ins have its measure.
 */
export function splitFaces(css: string): { others: string; faces: string } {
  const others = postcss.parse(css);
  let faces = '';
  others.walkAtRules('font-face', (face) => {
    if (!face.toString().includes('url(')) return;
    faces += face.toString();
    face.remove();
  });
  return { others: others.toString(), faces };
}

/**
 * Parts the styles for paper from those for the screen. A sheet for paper is asked for last and by
 * itself, so that it costs a reader on a screen nothing.
 *
 * @param css styles in which `@media print` stands at the top or inside layers
 */
export function splitPrint(css: string): { screen: string; print: string } {
  const screen = postcss.parse(css);
  const print = postcss.root();
  screen.walkAtRules('media', (rule) => {
    if (rule.params !== 'print') return;
    let moved: ChildNode = rule.clone();
    for (let { parent } = rule; parent instanceof AtRule; { parent } = parent) {
      moved = parent.clone({ nodes: [moved] });
    }
    print.append(moved);
    rule.remove();
  });
  return { screen: screen.toString(), print: print.toString() };
}

/** Custom properties that a text asks for, such as `var(--favour)`. */
export const propertiesIn = (text: string): string[] =>
  [...text.matchAll(/var\(\s*(?<name>--[\w-]+)/g)].map(({ groups }) => groups?.['name'] ?? '');

/** Takes rules without declarations out of a sheet, and what held nothing else. */
export function dropEmpty(sheet: Root): void {
  for (let found = true; found;) {
    found = false;
    sheet.walk((node) => {
      if (!('nodes' in node) || node.nodes?.length !== 0) return;
      node.remove();
      found = true;
    });
  }
}

const attributeName = /\[(?<name>[\w-]+)/g;
/** Rules for elements by themselves are kept whatever the page has: they are few, and scripts add some. */
const elements =
  /^(?:html|body|main|h[1-6]|p|a|b|strong|em|small|sup|mark|[ou]l|li|d[ldt]|details|summary|blockquote|figure|figcaption|table|t[dhr]|thead|tbody|caption|button|input|select|label|legend|fieldset|svg|path|span|div|section|:.*)$/;

/**
 * Leaves out rules for classes that neither the page nor any script of the site has, and custom
 * properties that nothing left asks for, and what compilers said twice or for nothing. Sheets of rooms
 * hold the looks of all that a room can show, and a page shows some of it.
 *
 * @param css styles of the page
 * @param page its HTML
 * @param scripts the site's scripts, which add elements and classes
 */
export async function leaveOutUnused(css: string, page: string, scripts: string): Promise<string> {
  const [purged] = await new PurgeCSS().purge({
    css: [{ raw: css }],
    content: [
      { raw: page, extension: 'html' },
      { raw: scripts, extension: 'js' },
    ],
    extractors: [{ extractor: purgeFromHtml, extensions: ['html'] }],
    // Drawings ask for colours in their own attributes.
    safelist: { standard: [elements], variables: propertiesIn(page + scripts) },
    dynamicAttributes: [...css.matchAll(attributeName)].map(({ groups }) => groups?.['name'] ?? ''),
    variables: true,
  });
  if (purged === undefined) throw new Error('PurgeCSS gave no styles back.');
  const rest = postcss.parse(purged.css);
  // The compilers of styles each add the same prefix.
  rest.walkDecls((declaration) => {
    if (declaration.toString() === declaration.prev()?.toString()) declaration.remove();
  });
  // No browser that the site is built for needs it; the shorthand with this prefix some do.
  // https://caniuse.com/mdn-css_properties_text-decoration-color
  rest.walkDecls('-webkit-text-decoration-color', (declaration) => {
    declaration.remove();
  });
  // An order of layers that has been given need not be given again.
  const orders = new Set<string>();
  rest.walkAtRules('layer', (order) => {
    if (order.nodes !== undefined) return;
    if (orders.has(order.params)) order.remove();
    orders.add(order.params);
  });
  rest.walkComments((comment) => {
    comment.remove();
  });
  rest.walkAtRules('property', (rule) => {
    if (!propertiesIn(rest.toString()).includes(rule.params)) rule.remove();
  });
  dropEmpty(rest);
  return rest.toString();
}
