import { adoptStyle } from '../ui/adopt-stylesheet.ts';
import css from './fragment-link.css?inline';
import { readPageText } from './page-text.ts';
import { fragmentHash, textFragmentFor } from './text-fragment.ts';

adoptStyle(css);

/** Pixels between the selection and the link; on touch screens the selection handles are there too. */
const gap = matchMedia('(pointer: coarse)').matches ? 36 : 8;

/** How long a selection must be unchanged before the link appears. */
const DEBOUNCE_MS = 250;

/**
 * Shows a link to the selected text. The Tab key moves focus from the selection to it. It is below the
 * selection, since the menu of a touch screen is above.
 *
 * @param text the element whose text can be linked to; a selection may exist already
 */
export function offerFragmentLinks(text: HTMLElement): void {
  const link = document.createElement('a');
  link.className = 'chip copy-link';
  const box = document.createElement('span');
  box.className = 'passage no-print';
  box.append(link);
  // A press keeps the selection.
  box.addEventListener('mousedown', (event) => {
    if (event.target === link) event.preventDefault();
  });

  // A press of the mouse focuses `main`, from whose start the Tab key would continue.
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab' || event.shiftKey || !box.isConnected) return;
    if (document.activeElement?.contains(box) !== true) return;
    event.preventDefault();
    link.focus();
  });

  function offer(): void {
    // The selection also ends when the URL field in the box is focused; the box stays then.
    if (box.contains(document.activeElement)) return;
    // Its own text is not text of the page.
    box.remove();
    const range = rangeIn(text);
    if (range === undefined) return;
    const page = readPageText(document.body, range);
    const fragment = textFragmentFor(page.text, page.start, page.end);
    link.href = fragmentHash(headingAbove(text, range), fragment);
    link.textContent = `Copy link to ${fragment === undefined ? 'this part' : 'these words'}`;
    box.replaceChildren(link);
    insert(box, range);
    place(box, link, text, range);
  }

  let timer = 0;
  const debounce = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(offer, DEBOUNCE_MS);
  };
  document.addEventListener('selectionchange', debounce);
  addEventListener('resize', debounce);
  debounce();
}

/** The selected range, if it is text of the element. */
function rangeIn(text: HTMLElement): Range | undefined {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const within = text.contains(range.commonAncestorContainer) && range.toString().trim() !== '';
  return within ? range : undefined;
}

/** Id of the last heading before the end of a range. */
function headingAbove(text: HTMLElement, range: Range): string {
  const above = [...text.querySelectorAll(':is(h2, h3)[id]')].filter(
    (heading) => range.comparePoint(heading, 0) <= 0,
  );
  return above.at(-1)?.id ?? '';
}

/** Inserts the box after the selection, so that the Tab key moves from it to the box. */
function insert(box: HTMLElement, { endContainer, endOffset }: Range): void {
  const within = endContainer instanceof Element ? endContainer : endContainer.parentElement;
  const whole = within?.closest('a, button, sup, [role="note"]');
  if (whole !== null && whole !== undefined) whole.after(box);
  else if (endContainer instanceof Text) endContainer.after(box);
  else endContainer.insertBefore(box, endContainer.childNodes[endOffset] ?? null);
}

/**
 * Positions the box below a range, as wide as the text, with the link under the start of the last line,
 * within the height of the window.
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
