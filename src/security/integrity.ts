/**
 * Adds to each script file of a page the hash of its bytes, so that a browser runs it only as it was
 * built. Built pages are text of a known form, in which nothing else is touched.
 *
 * @param html a built page
 * @param hashOf gives the hash of the script at a path, as {@link policyHash} does
 */
export const addIntegrity = (html: string, hashOf: (path: string) => string): string =>
  html.replace(
    /(<script\b[^>]*? src="(?<path>[^"]+)")(?: integrity="[^"]*")?/g,
    (_all, start: string, path: string) => `${start} integrity="${hashOf(path)}"`,
  );
