import {
  INTERFACE_FILE,
  interfaceSchema,
  SITE_FILE,
  siteSchema,
  type InterfaceTexts,
  type SiteTexts,
} from '../texts/schema.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { ContentLibrary } from './library.ts';
import { readListing, type Listing } from './listing.ts';
import { valuesIn, type FieldPath } from './values.ts';

type Source = Pick<ContentLibrary, 'source'>;

const readSiteTexts = ({ source }: Source): Listing<SiteTexts> =>
  readListing(
    SITE_FILE,
    source,
    siteSchema,
    'content/README.md says what belongs there, under “Words around the pages”.',
  );

const readInterfaceTexts = ({ source }: Source): Listing<InterfaceTexts> =>
  readListing(
    INTERFACE_FILE,
    source,
    interfaceSchema,
    'The comments in the file say where its words stand.',
  );

/** A text of the site’s own lists, in its place. */
export interface PlacedText {
  readonly file: string;
  readonly line: number;
  readonly path: FieldPath;
  readonly text: string;
}

/** Every text of the site’s name, its menu and its interface; none of a file that cannot be read. */
export const placedTexts = (library: Source): PlacedText[] =>
  [
    { file: SITE_FILE, ...readSiteTexts(library) },
    { file: INTERFACE_FILE, ...readInterfaceTexts(library) },
  ].flatMap(({ file, data, lineOf }) =>
    [...valuesIn(data)].flatMap(({ path, value }) =>
      typeof value === 'string' ? [{ file, line: lineOf(path), path, text: value }] : [],
    ),
  );

/** The site has its name, its menu, and every word of its interface. */
export function checkTexts(library: ContentLibrary): Diagnostic[] {
  return [...readSiteTexts(library).diagnostics, ...readInterfaceTexts(library).diagnostics];
}
