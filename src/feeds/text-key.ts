import { hashOf, hashOfEntries, type DigestedEntry } from '../disk-cache.ts';

/** All that the text of an article in feeds is made of. */
export interface TextSources {
  readonly article: DigestedEntry;
  /** Digest of all entries that an article may name. */
  readonly library: string;
  /** Digest of the code that renders it. */
  readonly code: string;
  /** Full URL of the home page, with the folder that the site is in. */
  readonly siteUrl: string;
}

/** A key under which a rendered text is kept: with any other, it is rendered anew. */
export const textKey = ({ article, library, code, siteUrl }: TextSources): string =>
  hashOf([hashOfEntries([article]), library, code, siteUrl]);
