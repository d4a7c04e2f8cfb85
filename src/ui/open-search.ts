import { slashOff } from './search-key.ts';

/**
 * The key / opens search from anywhere. It is a shortcut of a single character, so the search page has
 * a switch for it (WCAG 2.1.4), and it sleeps while the reader types or a dialog is open.
 */
addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (key !== '/' || ctrlKey || metaKey || altKey || event.defaultPrevented || isOff()) return;
  if (target instanceof Element && target.closest(typing) !== null) return;
  const link = document.querySelector<HTMLAnchorElement>('.site-menu a[href$="/search/"]');
  if (link === null || document.querySelector(':modal') !== null) return;
  event.preventDefault();
  const field = document.getElementById('q');
  // The address asks the search page for its field.
  if (field === null) location.href = `${link.href}#q`;
  else field.focus();
});

const typing = 'input:not([type=radio],[type=checkbox]), textarea, select, [contenteditable]';

function isOff(): boolean {
  try {
    return localStorage.getItem(slashOff.name) === slashOff.value;
  } catch {
    // Storage is forbidden: the switch could not keep a choice, so the key does nothing.
    return true;
  }
}
