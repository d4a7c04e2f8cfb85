import { escapeUTF8 } from 'entities';
import type { BuiltPage } from '../helpers/built-site.ts';

const leftOut = new Set(['SCRIPT', 'STYLE', 'SVG', 'NAV', 'BUTTON', 'FORM']);
const blocks = /^(?:H[1-6]|P|LI|DT|DD|FIGCAPTION|SUMMARY)$/;

/** The blocks of text below an element, in the order in which they stand. */
function textBlocks(element: Element): string[] {
  return [...element.children].flatMap((child) => {
    const name = child.tagName.toUpperCase();
    if (leftOut.has(name)) return [];
    if (!blocks.test(name)) return textBlocks(child);
    const text = child.textContent.replaceAll(/\s+/g, ' ').trim();
    const tag = name.startsWith('H') ? name.toLowerCase() : 'p';
    return text === '' ? [] : [`<${tag}>${escapeUTF8(text)}</${tag}>`];
  });
}

/**
 * A page of the same words as simple as HTML can be: headings, paragraphs and one line of styles. It is
 * what a real page is compared with.
 *
 * @throws Error when the page has no main part
 */
export function barePage({ document, path }: BuiltPage): string {
  const main = document.querySelector('main');
  if (main === null) throw new Error(`${path} has no main part.`);
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${escapeUTF8(document.title)}</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><style>body{max-width:66ch;margin:auto;padding:1rem;font:1.1rem/1.6 Georgia,serif}</style></head><body>${textBlocks(main).join('')}</body></html>`;
}
