import { upperFirst } from '../letter-case.ts';
import { rowById } from '../row-by-id.ts';
import { completeStroke, rowOf, type StrokeFields } from './stroke.ts';
import {
  hands,
  meanwhiles,
  places,
  type HandsId,
  type PaceId,
  type PlaceId,
  type StrokeId,
} from './table.ts';

const nameOf = (place: PlaceId): string => `the ${rowById(places, place).label}`;

/** How quick a stroke is, in words: “one breath a stroke”, “one round a second”, “still”. */
export function paceWords(stroke: StrokeId, pace: PaceId): string {
  const { unit } = rowOf(stroke);
  switch (pace) {
    case 'breath':
      return `one breath a ${unit}`;
    case 'two-seconds':
      return `two seconds a ${unit}`;
    case 'second':
      return `one ${unit} a second`;
    case 'still':
      return stroke === 'rest' || stroke === 'walk' ? 'as long as you like' : 'still';
  }
}

/** Where a stroke goes: “from the ball of the foot to the heel”, or “at the heel”. Hands that stretch part. */
function whereWords({ stroke, from, to }: StrokeFields): string {
  if (from === undefined) return '';
  if (stroke === 'stretch' && to !== undefined) return `between ${nameOf(from)} and ${nameOf(to)}`;
  if (from === 'long-bones') return 'between the long bones behind the toes';
  return to === undefined ? `at ${nameOf(from)}` : `from ${nameOf(from)} to ${nameOf(to)}`;
}

/** What touches the foot: a hand that squeezes closes, and a toe is turned or drawn out at its sides. */
function handWords(stroke: StrokeId, used: HandsId): string {
  if (stroke === 'squeeze' && used === 'palm') return 'one hand';
  const isPinch = stroke === 'turn' || stroke === 'stretch';
  if (isPinch && (used === 'fingertips' || used === 'thumb')) return 'finger and thumb';
  return rowById(hands, used).label;
}

/** A joint is turned both ways. */
const bothWays = (stroke: StrokeId): string => (stroke === 'turn' ? 'one way and the other' : '');

/**
 * What a drawing of a stroke says, for those who do not see it: stroke, hand, place, direction, pace, what goes on beside it.
 *
 * @returns for instance `Long stroke with both thumbs, from the ball of the foot to the heel, one
 * breath a stroke`, without a full stop
 */
export function strokeWords(fields: StrokeFields): string {
  const { stroke, pace, hands: used, meanwhile } = completeStroke(fields);
  const hand = handWords(stroke, used);
  return [
    `${rowOf(stroke).name}${hand === '' ? '' : ` with ${hand}`}`,
    whereWords(fields),
    bothWays(stroke),
    paceWords(stroke, pace),
    meanwhile === undefined ? '' : rowById(meanwhiles, meanwhile).label,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/**
 * What tells a drawing of a stroke from the others of it, below a heading that names the stroke.
 *
 * @returns for instance `Both thumbs, from the ball of the foot to the heel`; empty where there is no more to tell
 */
export function captionWords(fields: StrokeFields): string {
  const { stroke, hands: used, meanwhile } = completeStroke(fields);
  const besides = meanwhile === undefined ? '' : rowById(meanwhiles, meanwhile).label;
  const parts = [handWords(stroke, used), whereWords(fields), besides];
  return upperFirst(parts.filter((part) => part !== '').join(', '));
}

/** The text equivalent of a drawing: which foot, from where it is seen, and what is done. */
export function strokeLabel(fields: StrokeFields, foot: 'left' | 'right'): string {
  const words = strokeWords(fields);
  const { stroke, view } = completeStroke(fields);
  if (stroke === 'walk') return `${words}.`;
  const side = view === 'side' ? 'from its inner side' : 'with the sole facing you';
  const which = foot === 'left' ? 'Left' : 'Right';
  return `${which} foot, ${side}: ${words.charAt(0).toLowerCase()}${words.slice(1)}.`;
}
