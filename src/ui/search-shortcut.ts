import { slashOff } from './search-key.ts';

/**
 * The key / opens search from anywhere. It is a shortcut of a single character, so the search page has
 * a switch for it (WCAG 2.1.4), and it sleeps while the reader types or a dialog is open.
 */
addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const elsewhere = document.querySelector(':focus:read-write, select:focus, :modal');
  const link = document.querySelector<HTMLAnchorElement>('.site-menu a[href$="/search/"]');
  if (elsewhere !== null || link === null || event.defaultPrevented || isOff()) return;
  event.preventDefault();
  const field = document.getElementById('q');
  // The address asks the search page for its field.
  if (field === null) location.href = `${link.href}#q`;
  else field.focus();
});

function isOff(): boolean {
  try {
    return localStorage.getItem(slashOff.name) === slashOff.value;
  } catch {
    // Storage is forbidden: the switch could not keep a choice, so the key does nothing.
    return true;
  }
}
