/** A page on the way from the home page. */
export interface Step {
  /** Path within the site. */
  readonly href: string;
  readonly label: string;
}

/** The whole way: the home page first. What readers see and what machines are told come from here. */
export const fromHome = (trail: readonly Step[]): Step[] => [
  { href: '/', label: 'Home' },
  ...trail,
];
