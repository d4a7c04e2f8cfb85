import { z } from 'astro/zod';

/**
 * A calendar day as `YYYY-MM-DD`. It stays text from file to page: a `Date` would drag in a time
 * zone, and one build could then differ from the next.
 */
export const day = z.preprocess(
  // YAML readers that know dates hand over midnight UTC.
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  // What is no day is told once, without the rules that compare days.
  z.iso.date({ error: 'a day as YYYY-MM-DD, such as 2026-11-20', abort: true }),
);

/** Today's date where the day begins first (UTC+14), so that no editor is told that today is tomorrow. */
export function latestToday(now: Date = new Date()): string {
  return new Date(now.getTime() + 14 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** A day that has come. */
export const pastDay = day.refine((value) => value <= latestToday(), {
  error: 'a day that is not in the future',
});

const written = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/**
 * Writes a day in words, with spaces that do not break: `20 November 2026`.
 *
 * @param value a day as `YYYY-MM-DD`
 */
export function writeDay(value: string): string {
  return written.format(new Date(`${value}T00:00:00Z`)).replaceAll(' ', '\u00A0');
}

const writtenShort = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** Writes a day where there is little room, with spaces that do not break: `20 Nov 2026`. */
export const writeShortDay = (value: string): string =>
  writtenShort.format(new Date(`${value}T00:00:00Z`)).replaceAll(' ', '\u00A0');
