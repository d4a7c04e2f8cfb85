import { parseHTML } from 'linkedom';
import type { SearchEntry } from './entry.ts';
import { namesField } from './ranking.ts';

/** What stands in a page and is not its own words: notes, cards of other entries, controls, pictures. */
const notWords =
  'nav, svg, script, style, template, form, button:not(.term), dialog, [popover], [hidden], #key-points, .cite, .note, .meter, .claim, .care-card, .page-head, .source-list, .copy-link';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * The words of a built page, with its headings as places to link to.
 *
 * @param html the page
 * @param within selector of the part that holds its words
 * @returns markup without attributes, but for the id that leads to each heading
 * @throws Error when the page has no such part
 */
export function sectionsOf(html: string, within: string): string {
  const { document } = parseHTML(html);
  const part = document.querySelector(within);
  if (part === null) throw new Error(`The page has no “${within}”.`);
  for (const element of part.querySelectorAll(notWords)) element.remove();
  for (const name of part.querySelectorAll('dt')) name.append(': ');
  for (const heading of part.querySelectorAll('h2, h3')) {
    const id = heading.closest('[id]')?.id.replace(/-name$/, '') ?? '';
    for (const { name } of [...heading.attributes]) heading.removeAttribute(name);
    if (id !== '' && id !== 'main') heading.id = id;
  }
  for (const element of part.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) {
      if (name !== 'id' || !/^H[23]$/.test(element.tagName)) element.removeAttribute(name);
    }
  }
  return part.innerHTML;
}

/**
 * An entry as Pagefind takes it: a small page of its own, which no reader sees.
 *
 * @param entry what can be found
 * @param sections its words and headings from the built page, if it has one of its own
 */
export function toDocument(entry: SearchEntry, sections = ''): string {
  const meta = (name: string, content: string): string =>
    `<meta data-pagefind-meta="${name}[content]" content="${escaped(content)}">`;
  return [
    '<!doctype html><html lang="en"><body>',
    meta('title', entry.title),
    meta(namesField(entry), [entry.title, ...entry.aliases].join(', ')),
    `<p data-pagefind-weight="2">${escaped(entry.lead)}</p>`,
    ...entry.text.map((text) => `<p>${escaped(text)}</p>`),
    sections,
    '</body></html>',
  ].join('\n');
}
