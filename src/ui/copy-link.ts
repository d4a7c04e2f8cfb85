/**
 * The one way in which this site copies an address. A press on any link of the class `copy-link`
 * copies its full address and says so; where that fails, the address is shown to be copied by hand.
 * They stay real links, so that they work without script and can be opened or dragged.
 */
document.addEventListener('click', (event) => {
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.copy-link') : null;
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void copy(link);
});

async function copy(link: HTMLAnchorElement): Promise<void> {
  try {
    // Absent where the page does not come over a safe line, and refused by some settings.
    await navigator.clipboard.writeText(link.href);
  } catch {
    const { showAddress } = await import('./address-field.ts');
    showAddress(link);
    return;
  }
  const status = document.getElementById('status');
  if (status !== null) status.textContent = 'Link copied';
  link.dataset['copied'] = '';
  setTimeout(() => {
    delete link.dataset['copied'];
    // Emptied, so that the next copy is spoken too.
    if (status !== null) status.textContent = '';
  }, 2500);
}

for (const { firstChild } of document.querySelectorAll('a.copy-link'))
  if (firstChild !== null) firstChild.textContent = 'Copy link';

// A module, so that its names are its own.
export {};
