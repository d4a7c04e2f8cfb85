import type { Settings } from '../publisher/schema.ts';
import { reviewersOf, SETTINGS_FILE } from '../publisher/schema.ts';
import type { SiteUrl } from '../urls.ts';

/** What a launch depends on. */
export interface LaunchFacts {
  readonly siteUrl: SiteUrl;
  readonly settings: Settings;
  /** The day on which the sources were last checked for retractions, or null. */
  readonly retractionsChecked: string | null;
  /** Value of `INDEXNOW_KEY`, or nothing. */
  readonly indexNowKey: string;
}

/** One thing that a launch needs. */
export interface LaunchItem {
  /** What it is, in a few words. */
  readonly what: string;
  /** How it stands. */
  readonly state: string;
  readonly isDone: boolean;
  /** How to get it done. */
  readonly fix: string;
}

/** Pages that tell a reader what to do, where a mistake harms. */
const REVIEWED_PAGES = ['/safety/', '/safety/check/', '/routines/'];

/** Hosts that lead nowhere: of this machine, and those reserved for examples. */
const NO_HOST =
  /^(?:localhost|127\.0\.0\.1|(?:.*\.)?example(?:\.\w+)?|.*\.(?:test|invalid|localhost))$/;

const inSettings = (field: string): string => `Set \`${field}\` in ${SETTINGS_FILE}.`;

/** All that a launch needs, done or not, in the order of weight. */
export function launchItems(facts: LaunchFacts): LaunchItem[] {
  const { siteUrl, settings, retractionsChecked, indexNowKey } = facts;
  const unreviewed = REVIEWED_PAGES.filter((page) => reviewersOf(settings, page).length === 0);
  const item = (what: string, value: string | null, missing: string, fix: string): LaunchItem => ({
    what,
    state: value ?? missing,
    isDone: value !== null,
    fix,
  });
  const { host, hostname } = new URL(siteUrl.origin);
  return [
    item(
      'A clinical review of the safety pages',
      unreviewed.length === 0 ? 'every page has a reviewer' : null,
      `no clinician has checked ${unreviewed.join(', ')}`,
      inSettings('reviewers'),
    ),
    item('Who runs the site', settings.name, 'nobody is named', inSettings('name')),
    item('Where they are', settings.place, 'no place is named', inSettings('place')),
    item(
      'A contact for mistakes',
      settings.contact,
      'readers cannot report one',
      inSettings('contact'),
    ),
    item('Who pays', settings.funding, 'nothing is said', inSettings('funding')),
    item(
      'An address for the site',
      siteUrl.known && !NO_HOST.test(hostname) ? host + siteUrl.base : null,
      siteUrl.known ? `${host} is no address for readers` : 'SITE_URL is not set',
      'SITE_URL=https://… npm run build',
    ),
    item(
      'Sources checked for retractions',
      retractionsChecked,
      'never checked',
      'npm run renew:retractions, where there is internet',
    ),
    item(
      'Links to other sites followed',
      settings.linksFollowed,
      'never followed',
      `npm run check:external-links, then set \`linksFollowed\` in ${SETTINGS_FILE}.`,
    ),
    item(
      'A key for search engines (IndexNow)',
      indexNowKey === '' ? null : 'set',
      'INDEXNOW_KEY is not set',
      'INDEXNOW_KEY=… npm run build; README.md says how.',
    ),
  ];
}

/** The list in lines: what is missing with its fix, then what is done. */
export function describeLaunch(items: readonly LaunchItem[]): string {
  const missing = items.filter(({ isDone }) => !isDone);
  const done = items.filter(({ isDone }) => isDone);
  return [
    missing.length === 0
      ? 'Nothing that a launch needs is missing.'
      : `A launch still needs ${missing.length} of ${items.length}:`,
    ...missing.flatMap(({ what, state, fix }) => [`  ✗ ${what}: ${state}`, `      ${fix}`]),
    ...done.map(({ what, state }) => `  ✓ ${what}: ${state}`),
  ].join('\n');
}
