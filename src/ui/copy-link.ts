/**
 * Turns links to a place on the page into buttons of a kind: a press copies the full address. They
 * stay real links, so that they work without script and can be opened, dragged or copied by hand.
 */
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a.copy-link') : null;
  if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  if (!('clipboard' in navigator)) return;
  event.preventDefault();
  navigator.clipboard.writeText(link.href).then(
    () => {
      say('Link copied');
      link.dataset['copied'] = '';
      setTimeout(() => delete link.dataset['copied'], 2500);
    },
    // Copying was refused: go to the place, so that the address bar shows what to copy.
    () => {
      location.hash = link.hash;
      say('The link is now in the address bar');
    },
  );
});

function say(message: string): void {
  const status = document.getElementById('status');
  if (status !== null) status.textContent = message;
}

// A module, so that its names are its own.
export {};
