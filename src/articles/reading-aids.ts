/**
 * Comforts for a reading page; without script the page has all its words and links.
 * The contents list marks the section being read, a note stands beside every mark that leads to it, not
 * only the first, and on narrow screens it opens and closes under its line without a jump and without
 * an entry in the history.
 */
const hasMargin = matchMedia('(width >= 68rem)');

// Where the styles cannot open the contents beside the text.
if (hasMargin.matches) document.querySelector('.toc details')?.setAttribute('open', '');

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

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || event.ctrlKey || event.metaKey) return;
  if (link.matches('.cite a')) bringNote(link);
  if (hasMargin.matches) return;
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

/** Puts a copy of the first note of a source beside a later mark, and lets the mark lead to it. */
function bringNote(mark: HTMLAnchorElement): void {
  const first = document.getElementById(mark.hash.replace('#ref-', 'note-'));
  if (!mark.hash.startsWith('#ref-') || first === null) return;
  const note = document.createElement('span');
  note.className = first.className;
  note.id = mark.id.replace('cite-', 'note-');
  note.role = first.role;
  note.append(...first.cloneNode(true).childNodes);
  for (const back of note.querySelectorAll<HTMLAnchorElement>('.note-close')) back.hash = mark.id;
  mark.closest('.cite')?.after(note);
  mark.hash = note.id;
}

function toggle(mark: HTMLAnchorElement, open?: boolean): void {
  const note = document.getElementById(mark.hash.slice(1));
  if (note === null) return;
  const isOpen = note.toggleAttribute('data-open', open);
  mark.setAttribute('aria-expanded', String(isOpen));
}
