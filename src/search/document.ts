import { escapeHTML } from 'astro/runtime/server/index.js';
import { splitAfterFirst } from '../first-sentences.ts';
import type { SearchEntry } from './entry.ts';
import { ANSWER_FIELD, nameFieldOf, TAGS_FIELD, tagsOf } from './index-format.ts';

/** What is in a page's text and not its own: notes, cards of other entries, controls, pictures. */
export const excludeSelectors = [
  'button:not(.term)',
  'dialog',
  'img',
  '[popover]',
  '[hidden]',
  '#key-points',
  ...[
    '.cite',
    '.note',
    '.grades',
    '.article-grades',
    '.claim',
    '.care-card',
    '.try-card',
    '.toc-rail',
    '.advice',
    '.page-head',
    '.source-list',
  ],
  '.copy-link',
];

/** Characters from which on a sentence says something by itself: “It might.” does not. */
const MIN_ANSWER = 45;

/**
 * An entry as a page for Pagefind, which no reader sees.
 *
 * @param entry what can be found
 * @param page its built page, of which Pagefind reads the elements with `data-pagefind-body`
 */
export function toDocument(entry: SearchEntry, page = ''): string {
  const meta = Object.entries({
    title: entry.title,
    [nameFieldOf(entry)]: [entry.title, ...entry.aliases].join(', '),
    [TAGS_FIELD]: tagsOf(entry).join(' '),
    [ANSWER_FIELD]: splitAfterFirst(entry.lead, MIN_ANSWER)[0],
  }).map(
    ([name, content]) =>
      `<meta data-pagefind-meta="${name}[content]" content="${escapeHTML(content)}">`,
  );
  return [
    '<html lang="en"><body><div data-pagefind-body>',
    ...meta,
    `<p data-pagefind-weight="2">${escapeHTML(entry.lead)}</p>`,
    ...entry.text.map((text) => `<p>${escapeHTML(text)}</p>`),
    '</div>',
    page,
    '</body></html>',
  ].join('\n');
}
