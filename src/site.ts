/** A page as the header and the footer name it. */
export interface PageLink {
  /** Path within the site. */
  readonly href: string;
  readonly label: string;
  /** Whether it stands in the header where there is room. Default: no. */
  readonly main?: true;
}

/** Pages that serve one wish of a reader. */
export interface PageGroup {
  readonly name: string;
  readonly pages: readonly PageLink[];
}

/**
 * Every page that is no entry of a list, by what a reader wants of it: for the menu and the footer.
 * `main` pages stand in the header where there is room.
 */
const groups: readonly PageGroup[] = [
  {
    name: 'Read',
    pages: [
      { href: '/articles/', label: 'Articles', main: true },
      { href: '/top-10-benefits/', label: 'Ten benefits', main: true },
      { href: '/what-it-beats/', label: 'What it beats' },
      { href: '/questions/', label: 'Questions' },
      { href: '/glossary/', label: 'Glossary' },
    ],
  },
  {
    name: 'Do',
    pages: [
      { href: '/routines/', label: 'Routines', main: true },
      { href: '/where-to-press/', label: 'Where to press' },
      { href: '/strokes/', label: 'The strokes' },
      { href: '/find-a-therapist/', label: 'Find a therapist' },
    ],
  },
  {
    name: 'Check',
    pages: [
      { href: '/safety/', label: 'Safety', main: true },
      { href: '/safety/check/', label: 'Is it safe for me?' },
      { href: '/evidence/', label: 'Evidence', main: true },
      { href: '/evidence/sources/', label: 'All sources' },
    ],
  },
  {
    name: 'About',
    pages: [
      { href: '/how-we-work/', label: 'How we work' },
      { href: '/how-we-grade/', label: 'How we grade' },
      { href: '/corrections/', label: 'Corrections' },
      { href: '/self-check-purpose/', label: 'About the self-check' },
      { href: '/privacy/', label: 'Privacy' },
      { href: '/accessibility/', label: 'Accessibility' },
    ],
  },
];

/**
 * The site's facts, each said once. Pages, feeds and metadata read them from here.
 */
export const site = {
  name: 'Footnotes',
  promise: 'What a foot massage really does, and how far you can trust it.',
  /** BCP 47 tag of the language every page is written in. */
  language: 'en-GB',
  /** What articles are signed with until a named person answers for one. */
  byline: 'Footnotes',
  groups,
  search: { href: '/search/', label: 'Search' },
} as const;
