import { MAX_LOOPS } from './chain.ts';
import { paces } from './table.ts';

/** How long one stroke, round or squeeze of each pace takes in a moving drawing, and how many a way has. */
export const paceStyles = (): string =>
  [
    ...paces
      .filter(({ seconds }) => seconds > 0)
      .map(({ id, seconds }) => `.stroke-figure[data-pace="${id}"] { --pace: ${seconds}s; }`),
    ...Array.from({ length: MAX_LOOPS - 1 }, (_, index) => index + 2).map(
      (rounds) => `.stroke-figure[data-rounds="${rounds}"] { --rounds: ${rounds}; }`,
    ),
  ].join('\n');
