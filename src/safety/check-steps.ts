/**
 * Shows the parts of the self-check one at a time where the stylesheet asks for it, on phones. Which part
 * is shown is the page’s address, so that the way back leads to the part before. Ticks stay as they are.
 */
const form = document.querySelector<HTMLFormElement>('form.check');
const parts = [...(form?.querySelectorAll<HTMLFieldSetElement>('.check-part') ?? [])];

/** Shows the part that the address names. Any other address leaves the part that is shown. */
function show(): HTMLFieldSetElement | undefined {
  const named = parts.find(({ id }) => location.hash === `#${id}`);
  const current = named ?? parts.find((part) => part.hasAttribute('data-current')) ?? parts.at(0);
  for (const part of parts) part.toggleAttribute('data-current', part === current);
  form?.toggleAttribute('data-last', current === parts.at(-1));
  return named;
}

form?.setAttribute('data-steps', '');
show();
addEventListener('hashchange', () => {
  // It could not be scrolled to before it was shown. Its name is read out as focus comes to it.
  const legend = show()?.querySelector('legend');
  legend?.focus({ preventScroll: true });
  legend?.closest('fieldset')?.scrollIntoView();
});

// A module, so that its names are its own.
export {};
