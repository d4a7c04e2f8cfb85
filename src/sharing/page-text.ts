import { BLOCK, EXCLUDED_BLOCK } from './text-fragment.ts';

/** The text of a page, and the position of a selection in it. */
export interface PageText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Notes are elsewhere on another screen, and browsers do not search in buttons. */
const excluded = '[role="note"], button';

/**
 * Reads the text of a page as browsers search it: in blocks that end wherever an element begins or ends
 * that is not inline. Hidden text is read too, as excluded blocks, since it may be visible on another
 * screen.
 *
 * @param root the page
 * @param range a selection within it
 */
export function readPageText(root: Element, range: Range): PageText {
  let text = '';
  let start = -1;
  let end = 0;

  function read(node: Node, inExcluded = false): void {
    if (node instanceof Text) {
      if (range.intersectsNode(node)) {
        if (start === -1)
          start = text.length + (node === range.startContainer ? range.startOffset : 0);
        end = text.length + (node === range.endContainer ? range.endOffset : node.length);
      }
      text += node.data.replace(/[\t\n\f\r]/g, ' ');
    } else if (node instanceof Element && !node.matches('script, style, svg')) {
      const { display } = getComputedStyle(node);
      const isExcluded = inExcluded || display === 'none' || node.matches(excluded);
      const isBlock = isExcluded || display !== 'inline';
      if (isBlock) text += isExcluded ? EXCLUDED_BLOCK : BLOCK;
      for (const child of node.childNodes) read(child, isExcluded);
      if (isBlock) text += inExcluded ? EXCLUDED_BLOCK : BLOCK;
    }
  }
  read(root);
  return { text, start: Math.max(0, start), end };
}
