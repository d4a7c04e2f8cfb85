import type { Element, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
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
  const meta = {
    title: entry.title,
    [nameFieldOf(entry)]: [entry.title, ...entry.aliases].join(', '),
    [TAGS_FIELD]: tagsOf(entry).join(' '),
    [ANSWER_FIELD]: splitAfterFirst(entry.lead, MIN_ANSWER)[0],
  };
  const own = [
    ...Object.entries(meta).map(([name, content]) =>
      element('meta', { dataPagefindMeta: `${name}[content]`, content }),
    ),
    element('p', { dataPagefindWeight: '2' }, entry.lead),
    ...entry.text.map((text) => element('p', {}, text)),
  ];
  return `<html lang="en"><body><div data-pagefind-body>${toHtml(own)}</div>${page}</body></html>`;
}

const element = (tagName: string, properties: Properties, text?: string): Element => ({
  type: 'element',
  tagName,
  properties,
  children: text === undefined ? [] : [{ type: 'text', value: text }],
});
