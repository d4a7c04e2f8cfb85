import { setTimeout as wait } from 'node:timers/promises';
import { readYaml } from '../src/content-check/yaml.ts';
import type { ContentFiles } from '../src/content-check/content-files.ts';
import { settingsSchema, SETTINGS_FILE } from '../src/publisher/schema.ts';
import type { AskJson } from '../src/import-sources/look-up.ts';

/** How long a service may take to answer. */
const TIMEOUT_MS = 20_000;

/** Between two requests. PubMed allows three in a second: https://api.ncbi.nlm.nih.gov/lit/ctxp/ */
const PAUSE_MS = 400;

/**
 * How the programs of this site sign their requests, so that a service can write to somebody: with the
 * contact of content/settings.yaml, and the URL of the site where it is set.
 */
function userAgent(program: string, { texts }: ContentFiles): string {
  const settings = settingsSchema.safeParse(readYaml('', texts.get(SETTINGS_FILE) ?? '').data).data;
  const contact = settings?.contact ?? undefined;
  const about = [
    process.env['SITE_URL'],
    contact?.includes('@') === true ? `mailto:${contact}` : contact,
  ].filter(Boolean);
  return `Footnotes, ${program}${about.length > 0 ? ` (${about.join('; ')})` : ''}`;
}

/**
 * Asks services for JSON, politely: signed, one request at a time, with a pause between two and an end
 * to waiting.
 *
 * @param program its name, for whoever reads the service’s log
 * @returns a function that gives undefined where the service knows no such record, and throws an Error
 * in plain words where it does not answer
 */
export function politeAsk(program: string, files: ContentFiles): AskJson {
  const headers = { 'user-agent': userAgent(program, files), accept: 'application/json' };
  let isFirst = true;
  return async (url) => {
    if (!isFirst) await wait(PAUSE_MS);
    isFirst = false;
    const { host } = new URL(url);
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(
      (error: unknown) => {
        const isSlow = error instanceof Error && error.name === 'TimeoutError';
        throw new Error(
          isSlow
            ? `${host} did not answer within ${TIMEOUT_MS / 1000} seconds`
            : `${host} cannot be reached; is there a network?`,
        );
      },
    );
    // PubMed’s exporter answers 400 for a number that is none of its own.
    if (response.status === 404 || response.status === 400) return undefined;
    if (!response.ok) throw new Error(`${host} answered ${response.status} for ${url}`);
    const answer: Promise<unknown> = response.json();
    return answer.catch(() => {
      throw new Error(`${host} answered with something other than a record`);
    });
  };
}
