import { zones } from '../pressure-map/zones.ts';

/** Where a stroke can be on the foot: the zones of the sole, and what the sole does not show. */
export const places = [
  ...zones,
  { id: 'big-toe', label: 'big toe' },
  { id: 'top-of-foot', label: 'top of the foot' },
  { id: 'ankle', label: 'ankle' },
  { id: 'calf', label: 'calf' },
] as const;

export type PlaceId = (typeof places)[number]['id'];
export const placeIds = places.map(({ id }) => id);

/** What touches the foot. `label` follows “with”; the empty one is left out. */
export const hands = [
  { id: 'both-thumbs', label: 'both thumbs' },
  { id: 'thumb', label: 'one thumb' },
  { id: 'fingertips', label: 'the fingertips' },
  { id: 'palm', label: 'the palm of a hand' },
  { id: 'both-hands', label: 'both hands' },
  { id: 'ball', label: 'a ball or a can' },
  { id: 'none', label: '' },
] as const;

export type HandsId = (typeof hands)[number]['id'];
export const handsIds = hands.map(({ id }) => id);

/**
 * How quick a stroke is. `waves` are drawn beside its words; `seconds` is how long the player's drawing
 * takes for one stroke, round or squeeze. A breath of five seconds is a slow one.
 */
export const paces = [
  { id: 'breath', waves: 1, seconds: 5 },
  { id: 'two-seconds', waves: 2, seconds: 2 },
  { id: 'second', waves: 3, seconds: 1 },
  { id: 'still', waves: 0, seconds: 0 },
] as const;

export type PaceId = (typeof paces)[number]['id'];
export const paceIds = paces.map(({ id }) => id);

/** The sole as it faces you, or the foot and ankle from the inner side. */
export const viewIds = ['sole', 'side'] as const;
export type ViewId = (typeof viewIds)[number];

/** One way to do and to draw a stroke. The first of `hands` is meant where a step names none. */
export interface Way {
  readonly view: ViewId;
  /** Where it may begin, or where it is, if it has no way to go. */
  readonly from: readonly PlaceId[];
  /** Where it may end. Without it the stroke stays where it is. */
  readonly to?: readonly PlaceId[];
  /** Whether the end may be left out: the stroke then stays at `from`. */
  readonly toIsOptional?: boolean;
  readonly hands: readonly [HandsId, ...HandsId[]];
}

/** A row of the table of strokes. */
export interface StrokeRow {
  readonly id: string;
  readonly name: string;
  /** What the hand does, in a sentence. */
  readonly what: string;
  /** One of it, as in “one breath a squeeze”. */
  readonly unit: string;
  /** How quick it may be; the first is meant where a step names none. */
  readonly paces: readonly [PaceId, ...PaceId[]];
  /** The first that fits a step's places is the one that is drawn. */
  readonly ways: readonly Way[];
}

const onSole = ['toes', 'ball', 'arch', 'edge', 'heel'] as const satisfies readonly PlaceId[];

/** All strokes. Strokes end at the ankle: a clot in a leg can hide. */
export const strokes = [
  {
    id: 'long-stroke',
    name: 'Long stroke',
    what: 'The hand glides along the foot in one slow line, lifts off and begins again.',
    unit: 'stroke',
    paces: ['breath', 'two-seconds'],
    ways: [
      {
        view: 'sole',
        from: onSole,
        to: onSole,
        hands: ['both-thumbs', 'thumb', 'fingertips', 'palm', 'both-hands'],
      },
      {
        view: 'side',
        from: ['toes', 'top-of-foot'],
        to: ['top-of-foot', 'ankle'],
        hands: ['palm', 'both-hands', 'fingertips', 'thumb', 'both-thumbs'],
      },
    ],
  },
  {
    id: 'circles',
    name: 'Circles',
    what: 'Small rounds, each a thumb’s width further along.',
    unit: 'round',
    paces: ['second', 'two-seconds', 'breath'],
    ways: [
      {
        view: 'sole',
        from: [...onSole, 'big-toe'],
        to: onSole,
        toIsOptional: true,
        hands: ['thumb', 'fingertips', 'both-thumbs', 'palm'],
      },
      {
        view: 'side',
        from: ['top-of-foot', 'ankle'],
        to: ['ankle'],
        toIsOptional: true,
        hands: ['fingertips', 'thumb', 'both-thumbs', 'palm'],
      },
    ],
  },
  {
    id: 'squeeze',
    name: 'Squeeze',
    what: 'The hands close on the foot from both sides, wait and let go.',
    unit: 'squeeze',
    paces: ['breath', 'two-seconds'],
    ways: [
      { view: 'sole', from: [...onSole, 'big-toe'], hands: ['both-hands', 'both-thumbs', 'palm'] },
    ],
  },
  {
    id: 'hold',
    name: 'Hold',
    what: 'A warm hand lies on the foot, quite still.',
    unit: 'hold',
    paces: ['still'],
    ways: [
      { view: 'sole', from: onSole, hands: ['palm', 'both-hands'] },
      { view: 'side', from: ['heel', 'top-of-foot', 'ankle'], hands: ['palm', 'both-hands'] },
    ],
  },
  {
    id: 'turn',
    name: 'Turn',
    what: 'The joint goes slowly round, within the room that it has.',
    unit: 'round',
    paces: ['two-seconds', 'breath', 'second'],
    ways: [
      { view: 'sole', from: ['big-toe', 'toes'], hands: ['thumb', 'fingertips'] },
      { view: 'side', from: ['ankle'], hands: ['none', 'palm', 'both-hands'] },
    ],
  },
  {
    id: 'bend',
    name: 'Bend',
    what: 'The joint is bent gently back until you feel a stretch, and let go.',
    unit: 'bend',
    paces: ['breath', 'two-seconds', 'still'],
    ways: [
      { view: 'side', from: ['toes', 'big-toe'], hands: ['fingertips', 'thumb', 'palm', 'none'] },
      { view: 'side', from: ['ankle'], hands: ['none', 'palm'] },
    ],
  },
  {
    id: 'stretch',
    name: 'Stretch',
    what: 'Two places are drawn apart, softly, and held for a breath.',
    unit: 'stretch',
    paces: ['breath', 'still'],
    ways: [
      { view: 'sole', from: onSole, to: onSole, hands: ['both-thumbs', 'both-hands', 'palm'] },
      { view: 'side', from: ['calf'], hands: ['none'] },
    ],
  },
  {
    id: 'roll',
    name: 'Roll',
    what: 'The foot rolls slowly to and fro over a ball or a can.',
    unit: 'roll',
    paces: ['two-seconds', 'breath'],
    ways: [
      {
        view: 'side',
        from: ['ball', 'arch', 'heel'],
        to: ['ball', 'arch', 'heel'],
        hands: ['ball'],
      },
      { view: 'sole', from: onSole, to: onSole, hands: ['ball', 'palm'] },
    ],
  },
  {
    id: 'rest',
    name: 'Rest',
    what: 'Hands off. Nothing has to happen.',
    unit: 'rest',
    paces: ['still'],
    ways: [{ view: 'sole', from: [], hands: ['none'] }],
  },
] as const satisfies readonly StrokeRow[];

export type StrokeId = (typeof strokes)[number]['id'];
export const strokeIds = strokes.map(({ id }) => id);

/** How to sit or lie for a routine: one picture for each. `label` says what it shows. */
export const seats = [
  {
    id: 'stool',
    label:
      'Legs from the side: you sit well back, one ankle rests on a stool and the knee is a little bent.',
  },
  {
    id: 'other-knee',
    label:
      'Legs from the side: you sit, and one ankle rests on the other knee, so that its sole faces you.',
  },
  {
    id: 'lap',
    label:
      'Legs from the side: somebody sits opposite you, their heel on a towel in your lap, your hands at their foot.',
  },
  {
    id: 'bed',
    label:
      'Legs from the side: they lie stretched out on a bed, the back held and a cushion under the knees.',
  },
] as const;

export type SeatId = (typeof seats)[number]['id'];
export const seatIds = seats.map(({ id }) => id);
