import type { Drawing, Motion } from './drawing.ts';
import { minus, type Point } from './geometry.ts';

const number = (value: number): number => Number(value.toFixed(3));

/** What maps 100, 0 onto a vector and 0, 100 onto another, and its inverse. */
function frame([a, b]: Point, [c, d]: Point): { there: string; back: string } {
  const [p, q, r, s] = [a / 100, b / 100, c / 100, d / 100];
  const det = p * s - q * r;
  const written = (values: readonly number[]): string =>
    ` transform="matrix(${values.map(number).join(' ')} 0 0)"`;
  return {
    there: written([p, q, r, s]),
    back: written([s / det, -q / det, -r / det, p / det]),
  };
}

/** A frame round what moves in it. */
const inFrame = (
  { there, back }: ReturnType<typeof frame>,
  className: string,
  content: string,
): string => `<g${there}><g class="${className}"><g${back}>${content}</g></g></g>`;

/**
 * Moves what is in it as its motion says, over and over. The stylesheet knows one line and one round,
 * each of 100 units; matrices make the drawing's own of them, since the security policy allows no
 * style of one element.
 */
export function movingPad(
  at: Point,
  { along = [0, 0], round }: Motion,
  after: Drawing['after'],
  content: string,
): string {
  const isAlong = along[0] !== 0 || along[1] !== 0;
  const ringed =
    round === undefined
      ? content
      : inFrame(frame(round.from, round.towards), 'stroke-round', content);
  const moved = isAlong
    ? inFrame(frame(along, [-along[1], along[0]]), 'stroke-along', ringed)
    : ringed;
  const start = round === undefined ? at : minus(at, round.from);
  const lifts = isAlong && after === 'again' ? ' stroke-lifts' : '';
  return `<g transform="translate(${Math.round(start[0])} ${Math.round(start[1])})"><g class="stroke-pad stroke-${after}${lifts}">${moved}</g></g>`;
}
