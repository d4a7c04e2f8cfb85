import { MAX_LOOPS } from './chain.ts';
import { paces } from './table.ts';

const round = 'fill: none; stroke-linecap: round; stroke-linejoin: round;';

/**
 * The colours of the drawings, for pages and for pictures that have no stylesheet of the site.
 *
 * @param colour a colour of the site by its name. Default: its custom property
 */
export function strokeStyles(
  colour: (name: string) => string = (name) => `var(--color-${name})`,
): string {
  const [ink, edge] = [colour('ink'), colour('pad-edge')];
  return [
    `.stroke-casing, .stroke-line, .stroke-bone, .stroke-fold, .stroke-ground, .pad-outline, .pad-crease, .side-line, .side-ghost { ${round} }`,
    `.stroke-casing { stroke: ${colour('paper')}; }`,
    `.stroke-line, .pad-outline, .side-line, .side-ghost, .stroke-fold { stroke: ${ink}; }`,
    '.stroke-fold, .side-detail { opacity: 0.62; }',
    `.stroke-bone { stroke: ${colour('paper')}; opacity: 0.6; }`,
    '.side-ghost { opacity: 0.32; }',
    `.stroke-ground { stroke: ${colour('control')}; }`,
    `.pad, .side-hand { fill: ${colour('pad')}; stroke: ${edge}; stroke-linecap: round; }`,
    `.pad-nail { fill: ${colour('nail')}; stroke: ${edge}; }`,
    `.pad-crease { stroke: ${edge}; opacity: 0.6; }`,
    `.pad-hand { fill: ${colour('hand')}; }`,
    `.pad-hand + .pad-crease { stroke: ${ink}; }`,
    `.stroke-cover, .side-skin { fill: ${colour('tint')}; }`,
  ].join('\n');
}

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
