import { upperFirst } from '../letter-case.ts';
import { actionIds, actionOf, strictestFirst, type ActionId } from './actions.ts';

/*
 * The rules of the self-check, free of the DOM: the build sorts the advice with them, and the script
 * words the result with them.
 */

/** What the rules need of a ticked condition. */
export interface Ticked {
  /** What to do about it. */
  readonly action: ActionId;
  /** Its place among conditions of the same action, the most dangerous first. */
  readonly order: number;
}

/** The result of a check. */
export interface Outcome<T extends Ticked> {
  /** What was ticked, the strictest action first, then in the editors’ order. */
  readonly advice: readonly T[];
  /** The strictest action of all; `fine` where nothing was ticked. */
  readonly action: ActionId;
}

/**
 * The choice “I am not sure”. Uncertainty is treated with caution: ask a professional, and that is
 * listed before any other reason to ask one.
 */
export const unsure = {
  id: 'not-sure',
  action: 'ask-a-professional-first',
  order: 0,
} as const satisfies Ticked & { readonly id: string };

/** Id of the condition that cannot be ticked: its advice is shown where nothing else applies. */
export const healthy = 'healthy-feet';

/**
 * Sorts the ticked conditions and finds the action: if two apply, the stricter advice wins.
 *
 * @param ticked in any order
 */
export function selfCheck<T extends Ticked>(ticked: readonly T[]): Outcome<T> {
  const advice = strictestFirst(ticked.toSorted((a, b) => a.order - b.order));
  return { advice, action: advice[0]?.action ?? 'fine' };
}

/**
 * Parses the action of a form control. An unknown one is treated with caution.
 *
 * @returns the action, or the one to ask a professional
 */
export function actionFrom(text: string | undefined): ActionId {
  return actionIds.find((id) => id === text) ?? unsure.action;
}

/**
 * The heading of the answer to the whole check.
 *
 * @returns for instance `Do not massage. Get urgent help`, without a full stop
 */
export function overallHeading(action: ActionId): string {
  return action === 'fine'
    ? 'Nothing ticked: fine to massage, if you are sure'
    : actionOf(action).heading;
}

const numerals = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/**
 * The result in a line, for the status region.
 *
 * @returns for instance `Two things apply. The strictest: do not massage, get urgent help.`
 */
export function summarise({ advice, action }: Outcome<Ticked & { readonly id: string }>): string {
  const count = advice.filter(({ id }) => id !== unsure.id).length;
  const heading = overallHeading(action);
  if (advice.length === 0) return `${heading}.`;
  const advised = actionOf(action).clause;
  if (count === 0) return `You are not sure: ${advised}.`;
  const applies =
    count === 1 ? 'One thing applies' : `${numerals[count] ?? String(count)} things apply`;
  if (count < advice.length)
    return `${applies}, and you are not sure about something. The strictest: ${advised}.`;
  return count === 1 ? `${applies}: ${advised}.` : `${applies}. The strictest: ${advised}.`;
}

/** How many signs a question lists of a condition that is not urgent. */
const MAX_SIGNS = 3;

/**
 * The signs that a question lists: all of an urgent condition, the first three of any other.
 *
 * @returns signs in a line, for instance `Itchy skin; small blisters`
 */
export function firstSigns(condition: Ticked & { readonly signs: readonly string[] }): string {
  const urgent = actionOf(condition.action).isToday;
  return upperFirst(condition.signs.slice(0, urgent ? undefined : MAX_SIGNS).join('; '));
}
