import { ASIDE, BREAK } from './passage.ts';

/** All words of a page in one text, and where in it a choice lies. */
export interface PageWords {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Notes stand elsewhere on another screen, and browsers do not look into buttons. */
const asides = '[role="note"], button';

/**
 * Reads the words of a page as a browser looks for them: in runs that end wherever an element begins
 * or ends that is not part of a line. Hidden words are read too, as asides, since what is hidden on
 * this screen may show on another.
 *
 * @param root the page
 * @param range a choice within it
 */
export function readWords(root: Element, range: Range): PageWords {
  let text = '';
  let start = -1;
  let end = 0;

  function read(node: Node, inAside = false): void {
    if (node instanceof Text) {
      if (range.intersectsNode(node)) {
        if (start === -1)
          start = text.length + (node === range.startContainer ? range.startOffset : 0);
        end = text.length + (node === range.endContainer ? range.endOffset : node.length);
      }
      text += node.data.replace(/[\t\n\f\r]/g, ' ');
    } else if (node instanceof Element && !node.matches('script, style, svg')) {
      const { display } = getComputedStyle(node);
      const isAside = inAside || display === 'none' || node.matches(asides);
      const parts = isAside || display !== 'inline';
      if (parts) text += isAside ? ASIDE : BREAK;
      for (const child of node.childNodes) read(child, isAside);
      if (parts) text += inAside ? ASIDE : BREAK;
    }
  }
  read(root);
  return { text, start: Math.max(0, start), end };
}
