/** Asks Europe PMC for new trials and reviews of each claim and writes a queue. Needs the internet. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { entryTypes } from '../src/collections.ts';
import { readContentFiles } from '../src/content-check/content-files.ts';
import { Collection } from '../src/content-check/library.ts';
import { EUROPE_PMC_URL } from '../src/evidence-watch/europe-pmc.ts';
import { queueMarkdown, queueYaml, watchEvidence } from '../src/evidence-watch/queue.ts';

import { projectRoot } from './editor.ts';

const usage = `Usage: npm run evidence:watch [-- --out FILE] [--issue FILE] [--pause MILLISECONDS]

Asks Europe PMC for trials and reviews that came into its index since each claim was last searched, by
the claim's \`watch\` words, and writes those that the library lacks to FILE (evidence-queue.yaml).
--issue writes the same as Markdown too, or nothing where there is none. Between two requests it waits
a second. EUROPE_PMC_URL names another service that answers in the same form. Without the internet, or
when Europe PMC does not answer about every claim, nothing is changed and it ends with 1.`;

/**
 * Asks a service for records, one request after the other.
 *
 * @param pause milliseconds between two requests
 */
function politely(url: string, pause: number): (parameters: URLSearchParams) => Promise<unknown> {
  let isFirst = true;
  return async (parameters) => {
    if (!isFirst) await wait(pause);
    isFirst = false;
    const response = await fetch(`${url}?${parameters.toString()}`, {
      headers: { 'user-agent': 'Footnotes, watch-evidence', accept: 'application/json' },
      signal: AbortSignal.timeout(20_000),
    });
    if (!response.ok) throw new Error(`it answered ${response.status}`);
    const answer: unknown = await response.json();
    return answer;
  };
}

/**
 * Runs the command.
 *
 * @param args as typed behind its name
 * @param url of a service that answers as Europe PMC does
 * @returns what it ends with: 1 where not every claim was answered
 */
export async function watch(args: readonly string[], url: string): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', short: 'h' },
      out: { type: 'string', default: 'evidence-queue.yaml' },
      issue: { type: 'string' },
      pause: { type: 'string', default: '1000' },
    },
  });
  if (values.help === true) {
    console.log(usage);
    return 0;
  }
  const files = readContentFiles(projectRoot);
  const claims = new Collection('claims', entryTypes.claims).read(files).entries;
  const sources = new Collection('sources', entryTypes.sources).read(files).entries;
  try {
    const queue = await watchEvidence(
      new Map(claims.map(({ id, data }) => [id, data])),
      sources.map(({ data }) => data),
      politely(url, Number(values.pause)),
      new Date().toLocaleDateString('en-CA'),
    );
    writeFileSync(resolve(projectRoot, values.out), queueYaml(queue));
    if (values.issue !== undefined && queue.studies.length > 0)
      writeFileSync(resolve(projectRoot, values.issue), queueMarkdown(queue));
    console.log(`Asked about ${queue.claims} claims: ${queue.studies.length} new studies.`);
    for (const { kind, year = '', title, claims: of } of queue.studies)
      console.log(`  ${kind}  ${year}  ${title}  (${of.join(', ')})`);
    return 0;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.error(`Europe PMC could not be asked (${why}). ${values.out} is as it was.`);
    return 1;
  }
}

if (import.meta.main) {
  const url = process.env['EUROPE_PMC_URL'] ?? EUROPE_PMC_URL;
  process.exitCode = await watch(process.argv.slice(2), url);
}
