import { adoptStyle } from '../ui/adopt-stylesheet.ts';
import css from './passages.css?inline';
import { readWords } from './page-words.ts';
import { passageHash, passageIn } from './passage.ts';

adoptStyle(css);

/** Room between the chosen words and the link, in pixels; handles of a touch screen hang there too. */
const gap = matchMedia('(pointer: coarse)').matches ? 36 : 8;

/** How long a choice must rest before the link shows, in milliseconds. */
const REST = 250;

/**
 * Offers a link to the words that somebody has chosen. The Tab key goes from them to it. It shows below
 * them, where the menu of a touch screen does not.
 *
 * @param text the element whose words have links; the page is asked for its selection at once
 */
export function offerPassages(text: HTMLElement): void {
  const link = document.createElement('a');
  link.className = 'chip copy-link';
  const box = document.createElement('span');
  box.className = 'passage';
  box.append(link);
  // A press leaves the choice as it is.
  box.addEventListener('mousedown', (event) => {
    if (event.target === link) event.preventDefault();
  });

  // A press of the mouse puts the focus on the main part, from whose beginning the Tab key would go on.
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab' || event.shiftKey || !box.isConnected) return;
    if (document.activeElement?.contains(box) !== true) return;
    event.preventDefault();
    link.focus();
  });

  function offer(): void {
    // A choice also ends where the focus goes to the address in the box; it stays for that.
    if (box.contains(document.activeElement)) return;
    // Its own words are none of the page's.
    box.remove();
    const range = rangeIn(text);
    if (range === undefined) return;
    const { text: words, start, end } = readWords(document.body, range);
    const passage = passageIn(words, start, end);
    link.href = passageHash(placeAbove(text, range), passage);
    link.textContent = `Copy link to ${passage === undefined ? 'this part' : 'these words'}`;
    box.replaceChildren(link);
    insert(box, range);
    place(box, link, text, range);
  }

  let resting = 0;
  const wait = (): void => {
    clearTimeout(resting);
    resting = window.setTimeout(offer, REST);
  };
  document.addEventListener('selectionchange', wait);
  addEventListener('resize', wait);
  wait();
}

/** What is chosen, if it is words of the text. */
function rangeIn(text: HTMLElement): Range | undefined {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const within = text.contains(range.commonAncestorContainer) && range.toString().trim() !== '';
  return within ? range : undefined;
}

/** Id of the last heading that stands before the end of a range. */
function placeAbove(text: HTMLElement, range: Range): string {
  const above = [...text.querySelectorAll(':is(h2, h3)[id]')].filter(
    (heading) => range.comparePoint(heading, 0) <= 0,
  );
  return above.at(-1)?.id ?? '';
}

/** Puts the box right behind the words, so that the Tab key goes from them to it. */
function insert(box: HTMLElement, { endContainer, endOffset }: Range): void {
  const within = endContainer instanceof Element ? endContainer : endContainer.parentElement;
  const whole = within?.closest('a, button, sup, [role="note"]');
  if (whole !== null && whole !== undefined) whole.after(box);
  else if (endContainer instanceof Text) endContainer.after(box);
  else endContainer.insertBefore(box, endContainer.childNodes[endOffset] ?? null);
}

/**
 * Puts the box below a range, as wide as the text, with the link under the beginning of the last line;
 * all of it inside the window's height.
 */
function place(box: HTMLElement, link: HTMLElement, text: HTMLElement, range: Range): void {
  const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
  const last = lines.reduce((low, line) => (line.bottom > low.bottom ? line : low));
  const column = text.getBoundingClientRect();
  const frame = (box.offsetParent ?? document.body).getBoundingClientRect();
  box.style.insetInlineStart = `${column.left - frame.left}px`;
  box.style.inlineSize = `${column.width}px`;
  const start = Math.min(last.left - column.left, column.width - link.offsetWidth);
  link.style.marginInlineStart = `${Math.max(0, start)}px`;
  const top = Math.min(last.bottom + gap, innerHeight - box.offsetHeight - 8);
  box.style.insetBlockStart = `${top - frame.top}px`;
}
