/**
 * The reasons to ask first that stand open in the gate of a routine, because most who should not begin have
 * one: the others are folded below them. Every sign that needs help now or today stands open.
 */
export const commonest: readonly string[] = [
  'loss-of-feeling',
  'diabetes-with-foot-problems',
  'past-blood-clot',
  'blood-thinners',
  'pregnancy',
  'cancer',
];
