/**
 * Path data of absolute commands, written with fewer bytes: relative to the point before, so that shapes
 * which repeat are the same text, and with curves that go on as the last one ended in short.
 *
 * @param d commands M, L, C and A with whole numbers, as `geometry.ts` writes them
 */
export function compactPath(d: string): string {
  let at: Pair = [0, 0];
  let before: Pair | undefined;
  const parts = [...d.matchAll(/([MLCA])([^MLCA]*)/g)].map(([, command = '', rest = '']) => {
    const numbers = (rest.match(/-?\d+/g) ?? []).map(Number);
    let written = '';
    let last = '';
    for (let index = 0; index < numbers.length; index += sizes[command] ?? 2) {
      const step = numbers.slice(index, index + (sizes[command] ?? 2));
      const end: Pair = [step.at(-2) ?? 0, step.at(-1) ?? 0];
      const relative = step.map((value, place) =>
        command === 'A' && place < 5 ? value : value - (at[(place + step.length) % 2] ?? 0),
      );
      const goesOn = command === 'C' && before !== undefined && isMirrored(step, at, before);
      // A point of its own begins where it is; everything else is counted from there.
      const name = command === 'M' ? 'M' : goesOn ? 's' : command.toLowerCase();
      written +=
        (name === last ? ' ' : name) +
        (name === 'M' ? step : goesOn ? relative.slice(2) : relative).join(' ');
      last = name;
      before = command === 'C' ? [step[2] ?? 0, step[3] ?? 0] : undefined;
      at = end;
    }
    return written;
  });
  return parts.join('').replaceAll(' -', '-');
}

type Pair = readonly [number, number];

/** How many numbers a command takes. */
const sizes: Readonly<Record<string, number>> = { M: 2, L: 2, C: 6, A: 7 };

/** Whether a curve sets out as the one before came in; rounding may have moved either point by a unit. */
const isMirrored = ([x = 0, y = 0]: readonly number[], at: Pair, before: Pair): boolean =>
  Math.abs(2 * at[0] - before[0] - x) <= 2 && Math.abs(2 * at[1] - before[1] - y) <= 2;
