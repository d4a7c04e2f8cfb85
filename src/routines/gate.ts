/**
 * The reasons to ask first that stand open in the gate of a routine, because most who should not begin have
 * one, or because they are grave: the others are folded below them. Every sign that needs help now or today stands open.
 */
export const commonest: readonly string[] = [
  'loss-of-feeling',
  'diabetes-with-foot-problems',
  'past-blood-clot',
  'blood-thinners',
  'pregnancy',
  'cancer',
  'clot-risk',
  'narrowed-leg-arteries',
  'heart-kidney-or-liver',
  'swelling-without-a-cause',
  'bleeding-disorder-low-platelets',
  'fever',
];

/** The sign that most often looks harmless: it stands before the others of its level, in bold. */
export const foremost = 'suspected-leg-clot';
