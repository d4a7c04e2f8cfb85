import { z } from 'astro/zod';
import { stringify } from 'yaml';

/**
 * What Crossref says of one work. `updated-by` names what changed it, and `update-to` what it changes:
 * a work that retracts another is a notice, which is no source either.
 * https://www.crossref.org/documentation/retrieve-metadata/rest-api/
 */
const workSchema = z.object({
  message: z.object({
    'updated-by': z.array(z.object({ type: z.string() })).optional(),
    'update-to': z.array(z.object({ type: z.string() })).optional(),
  }),
});

/**
 * Whether Crossref’s answer for a DOI says that the work has been retracted, or is a retraction notice.
 *
 * @param answer of https://api.crossref.org/works/DOI, as JSON
 * @throws Error when it is not such an answer, so that no work counts as sound by mistake
 */
export function isRetracted(answer: unknown): boolean {
  const { message } = workSchema.parse(answer);
  return [...(message['updated-by'] ?? []), ...(message['update-to'] ?? [])].some(
    ({ type }) => type.toLowerCase() === 'retraction',
  );
}

/** What a check of the whole library found. */
export interface RetractionCheck {
  /** The day as YYYY-MM-DD. */
  readonly checked: string;
  /** DOIs, of which Crossref says so. */
  readonly retracted: readonly string[];
  /** DOIs that Crossref does not know, and nothing was asked about. */
  readonly unknown: readonly string[];
}

/**
 * Asks about every work of a library, one after another, so as not to burden Crossref.
 *
 * @param dois of the library
 * @param ask gives the answer for a DOI, undefined when Crossref does not know it; what it throws ends
 *   the check, since half a list would look like a whole one
 * @param today as YYYY-MM-DD
 */
export async function askCrossref(
  dois: readonly string[],
  ask: (doi: string) => Promise<unknown>,
  today: string,
): Promise<RetractionCheck> {
  const retracted: string[] = [];
  const unknown: string[] = [];
  for (const doi of dois) {
    const answer = await ask(doi);
    if (answer === undefined) unknown.push(doi);
    else if (isRetracted(answer)) retracted.push(doi);
  }
  return { checked: today, retracted, unknown };
}

/**
 * The text of content/retractions.yaml.
 *
 * @param check of the library
 */
export function retractionsYaml({ checked, retracted, unknown }: RetractionCheck): string {
  return [
    '# Sources of the library that have been retracted. `npm run renew:retractions` writes this file:',
    '# it asks Crossref, which takes in Retraction Watch, for every DOI in content/sources.',
    ...(unknown.length === 0
      ? []
      : [
          '# Crossref does not know these DOIs, so nobody was asked about them:',
          ...unknown.toSorted().map((doi) => `#   ${doi}`),
        ]),
    stringify({
      checked,
      from: 'Crossref REST API, https://api.crossref.org/works/DOI',
      retracted: retracted.toSorted(),
    }),
  ].join('\n');
}
