/**
 * Leads from the line of a source, whose address others have kept from the time when all sources, or all
 * of its letter, stood on one page, to its full entry. Without script the line has a link to it.
 */
const forward = (): void => {
  // Ids of sources are small letters, figures and hyphens, which no address encodes.
  const line = document.getElementById(location.hash.slice(1))?.closest('.source, .source-later');
  // A full entry begins with who found what, and a line with the link, or with a paragraph that has it.
  const link = line?.querySelector<HTMLAnchorElement>(':scope > a, :scope > p > a');
  // The index takes no place in the history: “back” leads to where the reader came from.
  if (link !== null && link !== undefined) location.replace(link.href);
};

addEventListener('hashchange', forward);
forward();

// A module, so that its names are its own.
export {};
