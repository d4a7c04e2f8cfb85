import { adoptStyle } from './adopt-stylesheet.ts';
import css from './address-field.css?inline';

adoptStyle(css);

/** There is one at a time: it moves to the link that was pressed last. */
let shown: HTMLLabelElement | undefined;

/**
 * Shows the address of a link beside it, chosen, so that one key or a long press copies it. The
 * Escape key puts it away again.
 *
 * @param link whose address could not be copied
 */
export function showAddress(link: HTMLAnchorElement): void {
  shown?.remove();
  const field = document.createElement('input');
  field.readOnly = true;
  field.value = link.href;
  const label = document.createElement('label');
  label.className = 'address';
  label.append('This browser did not let us copy. Here is the address to copy:', field);
  label.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    label.remove();
    link.focus();
  });
  shown = label;
  link.after(label);
  field.focus();
  field.select();
}
