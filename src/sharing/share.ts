/**
 * What script adds to sharing: a button for the device's own way to share, where there is one, and, once
 * somebody chooses words of an article, the link to that passage. The latter is fetched only then.
 */
const link = document.querySelector<HTMLAnchorElement>('.share .copy-link');
const data = { title: document.querySelector('h1')?.textContent ?? '', url: link?.href ?? '' };

// Older browsers know neither the way nor the question.
if ('canShare' in navigator && navigator.canShare(data)) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'chip';
  button.textContent = 'Share';
  button.addEventListener('click', () => {
    // Somebody who puts the sheet away has chosen to; there is nothing to say.
    navigator.share(data).catch(() => undefined);
  });
  link?.after(button);
}

const text = document.querySelector<HTMLElement>('.article-prose');

function onChoice(): void {
  if (text === null || getSelection()?.isCollapsed !== false) return;
  document.removeEventListener('selectionchange', onChoice);
  void import('./passages.ts').then(({ offerPassages }) => offerPassages(text));
}
document.addEventListener('selectionchange', onChoice);
// Somebody may have been quicker than this script.
onChoice();
