import { zones } from '../pressure-map/zones.ts';

/** Where a stroke can be on the foot: the zones of the sole, and what the sole does not show. */
export const places = [
  ...zones,
  { id: 'big-toe', label: 'big toe' },
  { id: 'long-bones', label: 'long bones' },
  { id: 'top-of-foot', label: 'top of the foot' },
  { id: 'ankle', label: 'ankle' },
  { id: 'calf', label: 'calf' },
] as const;

export type PlaceId = (typeof places)[number]['id'];
export const placeIds = places.map(({ id }) => id);

/**
 * What goes on beside a stroke. `label` stands at the end of its words. A sole that faces you cannot show
 * that it is lifted: words alone say so.
 */
export const meanwhiles = [
  { id: 'lifted', label: 'the foot lifted a little' },
  { id: 'toe-back', label: 'the big toe held back by the other hand' },
] as const;

export type MeanwhileId = (typeof meanwhiles)[number]['id'];
export const meanwhileIds = meanwhiles.map(({ id }) => id);

/** What touches the foot. `label` follows “with”; the empty one is left out. */
export const hands = [
  { id: 'both-thumbs', label: 'both thumbs' },
  { id: 'thumb', label: 'one thumb' },
  { id: 'fingertips', label: 'the fingertips' },
  { id: 'palm', label: 'the palm of a hand' },
  { id: 'both-hands', label: 'both hands' },
  { id: 'ball', label: 'a ball or a can' },
  { id: 'can', label: 'a full drinks can' },
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
  /** What may go on beside it. Default: nothing. */
  readonly meanwhile?: readonly MeanwhileId[];
}

/** A row of the table of strokes. */
export interface StrokeRow {
  readonly id: string;
  readonly name: string;
  /** What the hand does, in a sentence. */
  readonly what: string;
  /** How to do it well, after those words. */
  readonly how: string;
  /** What a page that teaches it shows. */
  readonly examples: readonly {
    readonly from?: PlaceId;
    readonly to?: PlaceId;
    readonly pace?: PaceId;
    readonly hands?: HandsId;
  }[];
  /** One of it, as in “one breath a squeeze”. */
  readonly unit: string;
  /** How quick it may be; the first is meant where a step names none. */
  readonly paces: readonly [PaceId, ...PaceId[]];
  /** How hard it presses where a step does not say. Default: medium. */
  readonly pressure?: 'light';
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
    how: 'Lay your thumbs or the flat of your hand on the foot and press evenly, so that it feels long and warm. Keep it light towards the ankle, and stop there.',
    examples: [
      { from: 'ball', to: 'heel' },
      { from: 'toes', to: 'ankle' },
    ],
    unit: 'stroke',
    paces: ['breath', 'two-seconds'],
    pressure: 'light',
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
    what: 'Small circles, moving on a thumb’s width each time.',
    how: 'Press with the soft pad of a finger or a thumb and let the skin move with it. Ease off where it is tender.',
    examples: [{ from: 'ball', to: 'heel' }, { from: 'long-bones' }, { from: 'ankle' }],
    unit: 'round',
    paces: ['second', 'two-seconds', 'breath'],
    ways: [
      {
        view: 'sole',
        from: [...onSole, 'big-toe'],
        to: onSole,
        toIsOptional: true,
        hands: ['thumb', 'fingertips', 'both-thumbs', 'palm'],
        meanwhile: ['toe-back'],
      },
      { view: 'sole', from: ['long-bones'], hands: ['fingertips', 'thumb'] },
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
    what: 'The hand closes on the foot from both sides and opens again.',
    how: 'Cup the heel in one hand, or take the front of the foot between both. Close them softly, wait and let go. At bedtime, squeeze lightly for one breath. In the ten minutes for your own feet, squeeze for two seconds, like a firm handshake.',
    examples: [{ from: 'heel' }, { from: 'ball' }],
    unit: 'squeeze',
    paces: ['breath', 'two-seconds'],
    pressure: 'light',
    // The heel and the outer edge lie in one hand, so that there is one way to squeeze them.
    ways: [
      { view: 'sole', from: ['heel', 'edge'], hands: ['palm'], meanwhile: ['lifted'] },
      {
        view: 'sole',
        from: ['toes', 'big-toe', 'ball', 'arch'],
        to: ['arch'],
        toIsOptional: true,
        hands: ['both-hands', 'both-thumbs', 'palm'],
        meanwhile: ['lifted'],
      },
    ],
  },
  {
    id: 'hold',
    name: 'Hold',
    what: 'A warm hand lies on the foot, quite still.',
    how: 'Warm your hands first. Then let one lie there while you breathe out.',
    examples: [{ from: 'arch' }, { from: 'arch', hands: 'both-hands' }, { from: 'heel' }],
    unit: 'hold',
    paces: ['still'],
    pressure: 'light',
    ways: [
      { view: 'side', from: ['heel', 'top-of-foot', 'ankle'], hands: ['palm', 'both-hands'] },
      { view: 'sole', from: onSole, hands: ['palm', 'both-hands'] },
    ],
  },
  {
    id: 'turn',
    name: 'Turn',
    what: 'The joint goes slowly round, only as far as it moves easily.',
    how: 'Hold a toe at its sides, or let the ankle go round in the air. Go three times one way and three times the other, and force nothing. With thin bones (osteoporosis), don’t turn any joint by hand.',
    examples: [{ from: 'big-toe' }, { from: 'ankle' }],
    unit: 'round',
    paces: ['two-seconds', 'breath', 'second'],
    pressure: 'light',
    ways: [
      { view: 'sole', from: ['big-toe', 'toes'], hands: ['thumb', 'fingertips'] },
      { view: 'side', from: ['ankle'], hands: ['none', 'palm', 'both-hands'] },
    ],
  },
  {
    id: 'bend',
    name: 'Bend',
    what: 'Bend the joint gently back, then let go.',
    how: 'With your fingertips, press gently under the toes until you feel a light pull along the sole, wait for a breath and let go. The ankle bends by itself: the foot up, the foot down. Stop before it hurts. With thin bones (osteoporosis), don’t bend any joint by hand.',
    examples: [{ from: 'toes' }, { from: 'ankle' }],
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
    what: 'Stretch gently and hold.',
    how: 'For the calf, wipe off any oil, put your shoes on (the drawing leaves them off) and hold the wall. Keep the heel down, lean forward and stay for 30 seconds. Don’t stretch a calf that is sore, swollen or warm. On the sole, one thumb goes towards the toes and one towards the heel, and both stay for a breath.',
    examples: [
      { from: 'calf', pace: 'still' },
      { from: 'ball', to: 'heel' },
    ],
    unit: 'stretch',
    paces: ['breath', 'still'],
    pressure: 'light',
    ways: [
      { view: 'sole', from: onSole, to: onSole, hands: ['both-thumbs', 'both-hands', 'palm'] },
      { view: 'sole', from: ['toes'], hands: ['none', 'fingertips'] },
      { view: 'side', from: ['calf'], hands: ['none'] },
    ],
  },
  {
    id: 'lift',
    name: 'Raise',
    what: 'The foot stands on the floor. The heel comes up, or the front of the foot does.',
    how: 'Sit with both feet flat on the floor. Go slowly and only as high as is easy. You will feel the calf work.',
    examples: [{ from: 'heel' }, { from: 'toes' }],
    unit: 'raise',
    paces: ['two-seconds', 'breath'],
    ways: [{ view: 'side', from: ['heel', 'toes'], hands: ['none'] }],
  },
  {
    id: 'roll',
    name: 'Roll',
    what: 'The foot rolls slowly to and fro over a ball or a can.',
    how: 'Sit down for it. Let the weight of the leg press. Stop before it hurts, and never stand on the ball. Leave it out if your feet are numb or you take blood thinners.',
    examples: [{ from: 'ball', to: 'heel' }],
    unit: 'roll',
    paces: ['two-seconds', 'breath'],
    ways: [
      {
        view: 'side',
        from: ['ball', 'arch', 'heel'],
        to: ['ball', 'arch', 'heel'],
        hands: ['ball', 'can'],
      },
      { view: 'sole', from: onSole, to: onSole, hands: ['ball'] },
    ],
  },
  {
    id: 'rest',
    name: 'Rest',
    what: 'Take your hands away and do nothing for a while.',
    how: 'Wipe off the oil and cover the feet.',
    examples: [{}],
    unit: 'rest',
    paces: ['still'],
    ways: [{ view: 'sole', from: [], hands: ['none'] }],
  },
  {
    id: 'walk',
    name: 'Walk',
    what: 'A few steps, in shoes.',
    how: 'Wipe off any oil and put your shoes on first, so that you do not slip.',
    examples: [{}],
    unit: 'walk',
    paces: ['still'],
    ways: [{ view: 'sole', from: [], hands: ['none'] }],
  },
] as const satisfies readonly StrokeRow[];

export type StrokeId = (typeof strokes)[number]['id'];
export const strokeIds = strokes.map(({ id }) => id);

/**
 * How to sit or lie for a routine: one picture for each. `setting` is where or for whom that is, in a list
 * of routines; `feetOf` is whose feet are massaged.
 */
export const seats = [
  {
    id: 'stool',
    setting: 'Sitting, one foot on a stool',
    feetOf: 'you',
    name: 'On a stool',
    how: 'Sit well back. Rest one ankle on a stool, the knee a little bent. Bend forward only as far as is easy.',
  },
  {
    id: 'other-knee',
    setting: 'Sitting, one ankle on the other knee',
    feetOf: 'you',
    name: 'On the other knee',
    how: 'Sit, and rest one ankle on the other knee, so that its sole faces you.',
  },
  {
    id: 'lap',
    setting: 'For two people: their heel rests in your lap',
    feetOf: 'other',
    name: 'In your lap',
    how: 'For someone else: sit opposite. Their heel rests on a towel in your lap. Let your shoulders drop.',
  },
  {
    id: 'bed',
    setting: 'In bed or in a chair',
    feetOf: 'you',
    name: 'In bed',
    how: 'Sit up against a pillow with one knee bent, and rest the other ankle on it.',
  },
  {
    id: 'chair',
    setting: 'Sitting at your desk',
    feetOf: 'you',
    name: 'At a desk',
    how: 'Sit with both feet flat on the floor, the knees above the ankles.',
  },
] as const;

export type SeatId = (typeof seats)[number]['id'];
export const seatIds = seats.map(({ id }) => id);
