import slugify from '@sindresorhus/slugify';

/**
 * The id of an entry with this title: small letters, figures and hyphens.
 *
 * @param title as an editor types it; other scripts are transliterated
 */
export function slugOf(title: string): string {
  return slugify(title, { decamelize: false });
}
