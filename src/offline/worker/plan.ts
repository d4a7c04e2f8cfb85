import type { Places } from '../rules.ts';

/** What the build tells the worker. */
export interface Plan {
  readonly places: Places;
  /** What is kept from the start; nothing as revision where the name of a file says what is in it. */
  readonly entries: readonly { readonly url: string; readonly revision: string | null }[];
}
