import type { Paths } from '../rules.ts';

/** What the build passes to the worker. */
export interface PrecacheManifest {
  readonly paths: Paths;
  /** No revision where the name of a file holds a hash. */
  readonly entries: readonly { readonly url: string; readonly revision: string | null }[];
}
