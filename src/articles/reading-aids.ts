/**
 * Two comforts for a reading page; without script the page has all its words and links.
 * The contents list marks the section being read, and on narrow screens a note opens and closes
 * under its line without a jump and without an entry in the history.
 */
const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.toc a')].map((link) => [
    decodeURIComponent(link.hash.slice(1)),
    link,
  ]),
);

const marked = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) {
      const link = links.get(entry.target.id);
      if (!entry.isIntersecting || link === undefined) continue;
      for (const other of links.values()) other.removeAttribute('aria-current');
      link.setAttribute('aria-current', 'true');
    }
  },
  // A section counts as read once its heading passes the upper third of the window.
  { rootMargin: '0px 0px -66% 0px' },
);
for (const id of links.keys()) {
  const heading = document.getElementById(id);
  if (heading !== null) marked.observe(heading);
}

const hasMargin = matchMedia('(width >= 68rem)');

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || hasMargin.matches || event.ctrlKey || event.metaKey) return;
  if (link.matches('.cite a')) {
    event.preventDefault();
    toggle(link);
  } else if (link.matches('.note-close')) {
    const mark = document.getElementById(link.hash.slice(1));
    if (!(mark instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    toggle(mark, false);
    mark.focus();
  }
});

function toggle(mark: HTMLAnchorElement, open?: boolean): void {
  const note = document.getElementById(mark.hash.slice(1));
  if (note === null) return;
  const isOpen = note.toggleAttribute('data-open', open);
  mark.setAttribute('aria-expanded', String(isOpen));
}
