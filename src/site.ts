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
  /** Main menu, in order. `short` is used where the line is narrow. */
  menu: [
    { href: '/articles/', label: 'Articles' },
    { href: '/top-10-benefits/', label: 'Ten benefits' },
    { href: '/routines/', label: 'Routines' },
    { href: '/evidence/', label: 'Evidence' },
    { href: '/safety/', label: 'Safety' },
    { href: '/search/', label: 'Search' },
  ],
  /** What the footer adds to the menu. */
  more: [
    { href: '/where-to-press/', label: 'Where to press' },
    { href: '/questions/', label: 'Questions' },
    { href: '/find-a-therapist/', label: 'Find a therapist' },
    { href: '/how-we-work/', label: 'How we work' },
    { href: '/what-it-beats/', label: 'What it beats' },
    { href: '/how-we-grade/', label: 'How we grade' },
    { href: '/evidence/sources/', label: 'All sources' },
    { href: '/glossary/', label: 'Glossary' },
    { href: '/corrections/', label: 'Corrections' },
    { href: '/self-check-purpose/', label: 'What the self-check is for' },
    { href: '/privacy/', label: 'Privacy' },
    { href: '/accessibility/', label: 'Accessibility' },
  ],
} as const;
