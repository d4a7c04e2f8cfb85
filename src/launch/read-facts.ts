import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { RETRACTIONS_FILE, retractionsSchema } from '../evidence/retractions.ts';
import { SETTINGS_FILE, settingsSchema } from '../publisher/schema.ts';
import { parseSiteUrl } from '../urls.ts';
import type { LaunchFacts } from './launch.ts';

/**
 * Reads what a launch depends on.
 *
 * @param root folder that holds `content/`, which the content check has found sound
 * @param env environment variables of the build
 */
export function readLaunchFacts(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
): LaunchFacts {
  const read = (file: string): unknown => parse(readFileSync(join(root, file), 'utf8'));
  return {
    siteUrl: parseSiteUrl(env['SITE_URL']),
    settings: settingsSchema.parse(read(SETTINGS_FILE)),
    retractionsChecked: retractionsSchema.parse(read(RETRACTIONS_FILE)).checked,
    indexNowKey: env['INDEXNOW_KEY'] ?? '',
  };
}
