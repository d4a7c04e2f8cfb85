/**
 * Shows the parts of the self-check one at a time. Which part is shown is the page’s address, so that the
 * way back leads to the part before. Ticks stay as they are.
 */
const form = document.querySelector<HTMLFormElement>('form.check');
const parts = [...(form?.querySelectorAll<HTMLFieldSetElement>('.check-part') ?? [])];
const links = [...(form?.querySelectorAll<HTMLAnchorElement>('.check-parts a') ?? [])];

/** Shows the part that the address names, or a question of it. Any other leaves the part that is shown. */
function show(): HTMLFieldSetElement | undefined {
  const place = document.getElementById(location.hash.slice(1));
  const named = parts.find((part) => part.contains(place));
  const current = named ?? parts.find((part) => part.hasAttribute('data-current')) ?? parts.at(0);
  for (const part of parts) part.toggleAttribute('data-current', part === current);
  for (const link of links)
    if (link.hash === `#${current?.id}`) link.setAttribute('aria-current', 'step');
    else link.removeAttribute('aria-current');
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
