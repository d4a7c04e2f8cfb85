import { texts } from '../site.ts';

/** A page on the way from the home page. */
export interface Step {
  /** Path within the site. */
  readonly href: string;
  readonly label: string;
}

/** All breadcrumbs, from the home page: for the visible ones and for structured data. */
export const fromHome = (trail: readonly Step[]): Step[] => [
  { href: '/', label: texts.everyPage.home },
  ...trail,
];
