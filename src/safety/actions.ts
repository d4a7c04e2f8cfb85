/** Three levels of care, most urgent first, after the care cards of the NHS design system. */
export const levels = [
  /** Spoken before the heading, so that the level does not hang on colour. */
  { id: 'urgent', prefix: 'Urgent' },
  { id: 'ask', prefix: 'Ask first' },
  { id: 'gentle', prefix: 'Go gently' },
] as const;

export type LevelId = (typeof levels)[number]['id'];
export const levelIds = levels.map((level) => level.id);

/** What to do about a condition, strictest first. `heading` groups conditions; `short` labels one. */
export const actions = [
  {
    id: 'stop-and-get-urgent-help',
    level: 'urgent',
    heading: 'Do not massage. Get urgent help',
    short: 'Get urgent help',
  },
  {
    id: 'ask-a-professional-first',
    level: 'ask',
    heading: 'Ask a professional first',
    short: 'Ask first',
  },
  {
    id: 'avoid-the-area',
    level: 'gentle',
    heading: 'Leave that part alone',
    short: 'Leave that part alone',
  },
  { id: 'go-gently', level: 'gentle', heading: 'Go gently', short: 'Go gently' },
  { id: 'fine', level: 'gentle', heading: 'Fine to massage', short: 'Fine to massage' },
] as const satisfies readonly { id: string; level: LevelId; heading: string; short: string }[];

export type Action = (typeof actions)[number];
export type ActionId = Action['id'];
export const actionIds = actions.map((action) => action.id);

/**
 * The row of the table for an action.
 *
 * @throws RangeError for an action that is not in the table, which a schema should have caught
 */
export function actionOf(id: ActionId): Action {
  const action = actions.find((row) => row.id === id);
  if (action === undefined) throw new RangeError(`There is no action “${id}”.`);
  return action;
}

/**
 * What is spoken before a heading of this level.
 *
 * @throws RangeError for a level that is not in the table
 */
export function prefixOf(id: LevelId): string {
  const level = levels.find((row) => row.id === id);
  if (level === undefined) throw new RangeError(`There is no level “${id}”.`);
  return level.prefix;
}

/**
 * The words that are spoken before a heading, so that its level does not hang on colour; nothing
 * where the heading says them itself.
 *
 * @returns for instance `Urgent: `, or an empty text
 */
export function spokenPrefix(level: LevelId, heading: string): string {
  const prefix = prefixOf(level);
  const [first = prefix] = prefix.split(' ');
  return new RegExp(`\\b${first}\\b`, 'i').test(heading) ? '' : `${prefix}: `;
}

/** Orders anything that has an action, strictest first; equals keep their order. */
export function strictestFirst<T extends { readonly action: ActionId }>(list: readonly T[]): T[] {
  const rank = (item: T): number => actionIds.indexOf(item.action);
  return list.toSorted((a, b) => rank(a) - rank(b));
}
