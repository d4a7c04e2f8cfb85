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
 * Formats a duration as clocks show it.
 *
 * @param seconds whole seconds, zero or more
 * @returns minutes and seconds, such as `0:42` or `10:05`
 */
export function formatDuration(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
