/**
 * What stands open in the gate of a routine, because most who should not begin have it: each of the other
 * reasons is folded below them. Every one of what needs an ambulance stands open too.
 */
export const commonest: readonly string[] = [
  'suspected-leg-clot',
  'hot-swollen-numb-foot',
  'loss-of-feeling',
  'diabetes-with-foot-problems',
  'past-blood-clot',
  'blood-thinners',
  'pregnancy',
  'cancer',
];
