import { lowerFirst } from '../letter-case.ts';
import { rowById } from '../row-by-id.ts';

/** Three levels of care, most urgent first, after the care cards of the NHS design system; screen readers get `prefix`. */
export const levels = [
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

/** The row of the table for an action. */
export const actionOf = (id: ActionId): Action => rowById(actions, id);

/** The title of a card about one condition, such as `Ask first: blood thinners`. */
export const adviceTitle = ({ action, name }: { action: ActionId; name: string }): string =>
  `${actionOf(action).short}: ${lowerFirst(name)}`;

/**
 * Text for screen readers before a heading, so that its level does not depend on colour.
 *
 * @returns for instance `Urgent: `, or an empty text where the heading itself says it
 */
export function spokenPrefix(level: LevelId, heading: string): string {
  const { prefix } = rowById(levels, level);
  const [first = prefix] = prefix.split(' ');
  return new RegExp(`\\b${first}\\b`, 'i').test(heading) ? '' : `${prefix}: `;
}

/** Sorts anything that has an action, strictest first; equals keep their order. */
export function strictestFirst<T extends { readonly action: ActionId }>(list: readonly T[]): T[] {
  const rank = (item: T): number => actionIds.indexOf(item.action);
  return list.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * Groups anything that has an action by it, strictest first; equals keep their order.
 *
 * @returns the groups that have members
 */
export function groupByAction<T extends { readonly action: ActionId }>(
  list: readonly T[],
): { action: Action; members: T[] }[] {
  return actions
    .map((action) => ({ action, members: list.filter((item) => item.action === action.id) }))
    .filter(({ members }) => members.length > 0);
}
