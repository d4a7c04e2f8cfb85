/**
 * How long a routine takes.
 *
 * @param steps with their seconds
 * @returns whole minutes, rounded half up, at least 1
 */
export function routineMinutes(steps: readonly { readonly seconds: number }[]): number {
  const seconds = steps.reduce((sum, step) => sum + step.seconds, 0);
  return Math.max(1, Math.round(seconds / 60));
}

/**
 * A duration as people say it.
 *
 * @param seconds whole seconds, more than zero
 * @returns such as `45 seconds`, `1 minute` or `2 minutes`; `75 seconds` where it is no whole minute
 */
export function durationInWords(seconds: number): string {
  if (seconds % 60 !== 0) return `${seconds} seconds`;
  return seconds === 60 ? '1 minute' : `${seconds / 60} minutes`;
}

/**
 * Formats a duration as clocks show it.
 *
 * @param seconds whole seconds, zero or more
 * @returns minutes and seconds, such as `0:42` or `10:05`
 */
export function formatDuration(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
