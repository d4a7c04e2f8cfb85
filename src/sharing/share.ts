/**
 * What script adds to sharing: a button for the device's own share dialog, where there is one, and a
 * link to the selected text of an article. The latter is loaded on the first selection.
 */
const link = document.querySelector<HTMLAnchorElement>('.share .copy-link');
const data = { title: document.querySelector('h1')?.textContent ?? '', url: link?.href ?? '' };

if ('canShare' in navigator && navigator.canShare(data)) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'chip';
  button.textContent = 'Share';
  button.addEventListener('click', () => {
    // The reader closed the dialog.
    navigator.share(data).catch(() => undefined);
  });
  link?.after(button);
}

const text = document.querySelector<HTMLElement>('.article-prose');

function onSelection(): void {
  if (text === null || getSelection()?.isCollapsed !== false) return;
  document.removeEventListener('selectionchange', onSelection);
  void import('./fragment-link.ts').then(({ offerFragmentLinks }) => offerFragmentLinks(text));
}
document.addEventListener('selectionchange', onSelection);
// Something may be selected before this script runs.
onSelection();
