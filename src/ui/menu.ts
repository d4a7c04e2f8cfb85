/** Closes the menu with Escape and with a press beside it; it opens and closes by itself without script. */
const menu = document.querySelector<HTMLDetailsElement>('details.menu');

addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || menu?.open !== true || event.defaultPrevented) return;
  // A reader inside the menu would otherwise be nowhere.
  if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus();
  menu.open = false;
});

addEventListener('click', ({ target }) => {
  if (menu !== null && target instanceof Node && !menu.contains(target)) menu.open = false;
});
