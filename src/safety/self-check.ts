import { actionIds, actionOf, strictestFirst, type ActionId } from './actions.ts';

/**
 * The rules of the self-check. They know no page and no browser: the build orders the advice with
 * them, and the script says with them what came out.
 */

/** What the rules have to know of a condition. */
export interface Ticked {
  /** What to do about it. */
  readonly action: ActionId;
  /** Its place among conditions of the same action, the most dangerous first. */
  readonly order: number;
}

/** What came out of a check. */
export interface Outcome<T extends Ticked> {
  /** What was ticked: the strictest action first, then in the editors’ order. */
  readonly advice: readonly T[];
  /** The strictest action of all; `fine` where nothing was ticked. */
  readonly action: ActionId;
}

/**
 * The choice “I am not sure”. What is unknown is treated with caution: it asks for a professional,
 * before any other reason to ask one.
 */
export const unsure = {
  id: 'not-sure',
  action: 'ask-a-professional-first',
  order: 0,
} as const satisfies Ticked & { readonly id: string };

/** The condition that nobody ticks: its advice stands where nothing else applies. */
export const healthy = 'healthy-feet';

/**
 * Orders what applies and says what it comes to: if two things apply, the stricter advice wins.
 *
 * @param ticked what applies, in any order
 */
export function selfCheck<T extends Ticked>(ticked: readonly T[]): Outcome<T> {
  const advice = strictestFirst(ticked.toSorted((a, b) => a.order - b.order));
  return { advice, action: advice[0]?.action ?? 'fine' };
}

/**
 * Reads an action out of a page. What the table does not know is treated with caution.
 *
 * @returns the action, or the one to ask a professional
 */
export function actionFrom(text: string | undefined): ActionId {
  return actionIds.find((id) => id === text) ?? unsure.action;
}

/**
 * An action as the answer to the whole check.
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
 * What came out, in a line to be spoken.
 *
 * @returns for instance `Two things apply. The strictest: do not massage, get urgent help.`
 */
export function summarise(outcome: Outcome<Ticked & { readonly id: string }>): string {
  const { advice, action } = outcome;
  const things = advice.filter(({ id }) => id !== unsure.id).length;
  const heading = overallHeading(action);
  if (advice.length === 0) return `${heading}.`;
  const sentence = heading.replace('. Get', ', get');
  const spoken = sentence.charAt(0).toLowerCase() + sentence.slice(1);
  if (things === 0) return `You are not sure: ${spoken}.`;
  const applies =
    things === 1 ? 'One thing applies' : `${numerals[things] ?? String(things)} things apply`;
  if (things < advice.length) {
    return `${applies}, and you are not sure about something. The strictest: ${spoken}.`;
  }
  return things === 1 ? `${applies}: ${spoken}.` : `${applies}. The strictest: ${spoken}.`;
}

/**
 * The signs that a question shows: all of what is urgent, the first three of anything else.
 *
 * @returns signs in a line, for instance `Itchy skin; small blisters`
 */
export function firstSigns(condition: Ticked & { readonly signs: readonly string[] }): string {
  const urgent = actionOf(condition.action).level === 'urgent';
  const line = condition.signs.slice(0, urgent ? undefined : 3).join('; ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}
