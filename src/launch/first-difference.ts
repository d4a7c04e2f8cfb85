/** How many bytes of either side a difference is shown with. */
const CONTEXT = 60;

const excerpt = (bytes: Buffer, at: number): string =>
  JSON.stringify(bytes.subarray(Math.max(0, at - CONTEXT), at + CONTEXT).toString('utf8'));

/**
 * Compares two builds of one site.
 *
 * @param one bytes by path
 * @param other the same of the other build
 * @returns words about the first file in the order of paths that differs, and how many do; nothing
 * where all are the same
 */
export function firstDifference(
  one: ReadonlyMap<string, Buffer>,
  other: ReadonlyMap<string, Buffer>,
): string | undefined {
  const paths = [...new Set([...one.keys(), ...other.keys()])].toSorted();
  const different = paths.filter((path) => {
    const [here, there] = [one.get(path), other.get(path)];
    return here === undefined || there === undefined || !here.equals(there);
  });
  const [path] = different;
  if (path === undefined) return undefined;
  const [here, there] = [one.get(path), other.get(path)];
  const rest = `${different.length} of ${paths.length} files differ.`;
  if (here === undefined || there === undefined)
    return `${path} was written by the ${here === undefined ? 'second' : 'first'} build only. ${rest}`;
  let at = 0;
  while (at < here.length && here[at] === there[at]) at += 1;
  return `${path} differs from byte ${at} on. ${rest}\n  first   ${excerpt(here, at)}\n  second  ${excerpt(there, at)}`;
}
