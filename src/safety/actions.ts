import { lowerFirst, upperFirst } from '../letter-case.ts';
import { rowById } from '../row-by-id.ts';

/**
 * What to do about a condition, strictest first, after the care cards of the NHS design system. Cards,
 * what screen readers hear, colours, borders on paper, the order of the self-check, the rank in search
 * and the gate of a routine all derive from this table.
 *
 * - `level`: how grave that is; names the colours (`care-urgent`) and the level of a card.
 * - `heading`: groups conditions; `short` labels one; `clause` is the heading within a sentence.
 * - `prefix`: what screen readers hear before a heading that does not say it; empty says nothing.
 * - `printBorder`: width of a card's border on paper, where colours are lost.
 * - `isToday`: asked under “Today”, and listed by every article.
 * - `stopsRoutines`: who has it does not begin a routine, unless a professional has said yes.
 */
export const actions = [
  {
    id: 'call-an-ambulance',
    level: 'emergency',
    heading: 'Call an ambulance now',
    short: 'Call an ambulance',
    clause: 'do not massage, and call an ambulance now',
    prefix: 'Emergency',
    printBorder: '6pt',
    isToday: true,
    stopsRoutines: true,
  },
  {
    id: 'get-help-today',
    level: 'urgent',
    heading: 'Get medical help today',
    short: 'Get help today',
    clause: 'do not massage, and get medical help today',
    prefix: 'Urgent',
    printBorder: '4pt',
    isToday: true,
    stopsRoutines: true,
  },
  {
    id: 'ask-a-professional-first',
    level: 'ask',
    heading: 'Ask a professional first',
    short: 'Ask first',
    clause: 'ask a professional first',
    prefix: 'Ask first',
    printBorder: '2.5pt',
    isToday: false,
    stopsRoutines: true,
  },
  {
    id: 'avoid-the-area',
    level: 'caution',
    heading: 'Leave that part alone',
    short: 'Leave that part alone',
    clause: 'leave that part alone',
    prefix: 'Caution',
    printBorder: '1.5pt',
    isToday: false,
    stopsRoutines: false,
  },
  {
    id: 'go-gently',
    level: 'gentle',
    heading: 'Go gently',
    short: 'Go gently',
    clause: 'go gently',
    prefix: 'Go gently',
    printBorder: '0.75pt',
    isToday: false,
    stopsRoutines: false,
  },
  {
    id: 'fine',
    level: 'fine',
    heading: 'Fine to massage',
    short: 'Fine to massage',
    clause: 'fine to massage',
    prefix: '',
    printBorder: '0.5pt',
    isToday: false,
    stopsRoutines: false,
  },
] as const;

export type Action = (typeof actions)[number];
export type ActionId = Action['id'];
export type LevelId = Action['level'];

export const actionIds = actions.map(({ id }) => id);
/** The levels of care, most urgent first. */
export const levelIds = actions.map(({ level }) => level);

/** The row of the table for an action. */
export const actionOf = (id: ActionId): Action => rowById(actions, id);

/** The title of a card about one condition, such as `Ask first: blood thinners`. */
export const adviceTitle = ({ action, name }: { action: ActionId; name: string }): string =>
  `${actionOf(action).short}: ${lowerFirst(name)}`;

/**
 * Text for screen readers before a heading, so that its level does not depend on colour.
 *
 * @returns for instance `Urgent: `, or an empty text where the heading itself says what to do
 */
export function spokenPrefix(level: LevelId, heading: string): string {
  const row = actions.find((action) => action.level === level);
  if (row === undefined || row.prefix === '') return '';
  const text = heading.toLowerCase();
  const says = [row.prefix, row.heading, row.short].some((words) =>
    text.startsWith(words.toLowerCase()),
  );
  return says ? '' : `${row.prefix}: `;
}

/** What a fold holds, by the short names of its conditions: “Open wound, blister or ulcer · Verruca”. */
export const namesInLine = (
  members: readonly { readonly name: string; readonly shortName?: string | undefined }[],
): string =>
  members
    .map(({ name, shortName = name }) => upperFirst(shortName.replace(/^An? /, '')))
    .join(' · ');

/** How strict an action is: the smaller, the stricter. */
export const strictness = (action: ActionId): number => actionIds.indexOf(action);

/** Sorts anything that has an action, strictest first; equals keep their order. */
export function strictestFirst<T extends { readonly action: ActionId }>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => strictness(a.action) - strictness(b.action));
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
