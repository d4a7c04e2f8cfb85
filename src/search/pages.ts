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
