/**
 * Says which part of the sole is chosen, to those who do not see it glow. The choice itself is the
 * page's address, so that links, the way back and a page without script do the same.
 */
function tell(): void {
  const id = location.hash.slice(1);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.chooser-names a')) {
    if (link.hash !== `#${id}`) {
      link.removeAttribute('aria-current');
      continue;
    }
    link.setAttribute('aria-current', 'true');
    const status = document.getElementById('status');
    if (status !== null) status.textContent = `${link.textContent.trim()}: chosen`;
  }
}

addEventListener('hashchange', tell);
tell();

// A module, so that its names are its own.
export {};
