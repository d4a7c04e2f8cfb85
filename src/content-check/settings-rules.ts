import { SETTINGS_FILE, settingsSchema } from '../publisher/schema.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { ContentLibrary } from './library.ts';
import { readListing } from './listing.ts';

/** The settings say who runs the site, or null, and in a form that pages can show. */
export function checkSettings({ source }: ContentLibrary): Diagnostic[] {
  const fix =
    'The comments in the file say what each setting is; null is right while it is not known.';
  return [...readListing(SETTINGS_FILE, source, settingsSchema, fix).diagnostics];
}
