/**
 * Copies a list as text, a line for each of its items. Where copying is refused the list is selected, so that
 * the reader can copy it. A button names the list with `data-copies`, and is hidden without script.
 */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copies]')) {
  button.hidden = false;
  button.addEventListener('click', () => void copy(button));
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const list = document.getElementById(button.dataset['copies'] ?? '');
  const status = document.getElementById('status');
  if (list === null || status === null) return;
  const lines = [...list.children].map(({ textContent }) => textContent.trim());
  try {
    await navigator.clipboard.writeText(lines.join('\n'));
    status.textContent = 'Questions copied';
    button.dataset['copied'] = '';
  } catch {
    getSelection()?.selectAllChildren(list);
    status.textContent = 'Questions selected';
  }
  setTimeout(() => {
    delete button.dataset['copied'];
    // Emptied, so that the next copy is spoken too.
    status.textContent = '';
  }, 2500);
}

// A module, so that its names are its own.
export {};
