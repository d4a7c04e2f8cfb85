/** Addresses of pages that are not those of their files in `content/pages`. */
const elsewhere: Readonly<Record<string, string>> = {
  home: '/',
  sources: '/evidence/sources/',
  'self-check': '/safety/check/',
};

/** Where a page of `content/pages` stands, by the id of its file. */
export const pageHref = (id: string): string => elsewhere[id] ?? `/${id}/`;

/** Pages that list what has entries of its own: only their opening words are found under them. */
export const lists: readonly string[] = [
  'home',
  'articles',
  'evidence',
  'sources',
  'questions',
  'glossary',
  'safety',
  'self-check',
  'routines',
];

/** Where the words of the other pages stand. */
export const sections = 'main > .page';
