import { actionIds, actionOf, strictestFirst, type ActionId } from './actions.ts';

/*
 * The rules of the self-check, free of the DOM: the build sorts the advice with them, the script words
 * the answer with them, and the generated stylesheet is tested against them.
 */

/** What the rules need of a condition that can be ticked. */
export interface Ticked {
  readonly id: string;
  /** What to do about it. */
  readonly action: ActionId;
  /** Its place among conditions of the same action, the most dangerous first. */
  readonly order: number;
}

/** Conditions that are worse together: where one of each list is ticked, the advice is given too. */
export interface Combination<Advice extends Ticked> {
  readonly any: readonly string[];
  readonly with: readonly string[];
  readonly advice: Advice;
}

/** What a reader has answered. */
export interface Answers<Advice extends Ticked> {
  /** In any order. */
  readonly ticked: readonly Advice[];
  /** Whether “None of these apply” is chosen. A tick overrules it. */
  readonly none?: boolean;
  readonly combinations?: readonly Combination<Advice>[];
}

/** What the whole check says: an action, or that there is nothing to say yet. */
export type Verdict = ActionId | 'nothing-yet';

/** The result of a check. */
export interface Outcome<Advice extends Ticked> {
  /** What was ticked and what follows from combinations, the strictest first, then in the editors’ order. */
  readonly advice: readonly Advice[];
  /** The strictest action of all. Fine only where a reader has said that nothing applies. */
  readonly verdict: Verdict;
  /** How many things were ticked, without “I am not sure”. */
  readonly count: number;
  /** Whether “I am not sure” was ticked. */
  readonly isUnsure: boolean;
  /** Whether a combination is stricter than everything that was ticked. */
  readonly isRaised: boolean;
}

/**
 * The choice “I am not sure”. Uncertainty is treated with caution: ask a professional, and that is
 * listed before any other reason to ask one.
 */
export const unsure = {
  id: 'not-sure',
  action: 'ask-a-professional-first',
  order: 0,
} as const satisfies Ticked;

/** Id of the condition that cannot be ticked: its advice is shown where none of the others applies. */
export const healthy = 'healthy-feet';

/** Id of the main reason not to massage a foot: the safety page shows it in full before the others of its day. */
export const mainReason = 'suspected-leg-clot';

/** Whether the ticks hold one of each list. */
export const applies = (
  combination: Pick<Combination<Ticked>, 'any' | 'with'>,
  ticked: ReadonlySet<string>,
): boolean =>
  combination.any.some((id) => ticked.has(id)) && combination.with.some((id) => ticked.has(id));

const sorted = <Advice extends Ticked>(list: readonly Advice[]): Advice[] =>
  strictestFirst(list.toSorted((a, b) => a.order - b.order));

/** Sorts what is ticked, adds what follows from combinations, and finds what the check says. */
export function selfCheck<Advice extends Ticked>({
  ticked,
  none = false,
  combinations = [],
}: Answers<Advice>): Outcome<Advice> {
  const ids = new Set(ticked.map(({ id }) => id));
  const raised = combinations
    .filter((combination) => applies(combination, ids))
    .map(({ advice }) => advice)
    .filter(({ id }) => !ids.has(id));
  const advice = sorted([
    ...new Map([...ticked, ...raised].map((item) => [item.id, item])).values(),
  ]);
  const verdict = advice[0]?.action ?? (none ? 'fine' : 'nothing-yet');
  return {
    advice,
    verdict,
    count: ticked.filter(({ id }) => id !== unsure.id).length,
    isUnsure: ids.has(unsure.id),
    isRaised: advice.length > 0 && verdict !== sorted(ticked)[0]?.action,
  };
}

/**
 * Parses the action of a form control. An unknown one is treated with caution.
 *
 * @returns the action, or the one to ask a professional
 */
export function actionFrom(text: string | undefined): ActionId {
  return actionIds.find((id) => id === text) ?? unsure.action;
}

/** Everything that the check can say, in the order in which the page holds it. */
export const verdicts: readonly Verdict[] = [...actionIds, 'nothing-yet'];

/**
 * The heading of the answer to the whole check.
 *
 * @returns for instance `Get medical help today`, without a full stop
 */
export const verdictHeading = (verdict: Verdict): string =>
  verdict === 'nothing-yet' ? 'Nothing ticked yet' : actionOf(verdict).heading;

const numerals = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/**
 * The result in a line, for the status region.
 *
 * @returns for instance `Two things apply. The strictest: do not massage, and get medical help today.`
 */
export function summarise(outcome: Outcome<Ticked>): string {
  const { verdict, count, isUnsure, isRaised } = outcome;
  if (verdict === 'nothing-yet') return 'Nothing ticked yet.';
  const { clause } = actionOf(verdict);
  if (verdict === 'fine') return 'None of these apply: fine to massage.';
  if (count === 0) return `You are not sure: ${clause}.`;
  const applying =
    count === 1 ? 'One thing applies' : `${numerals[count] ?? String(count)} things apply`;
  if (isRaised)
    return `${applying}${isUnsure ? ', and you are not sure about something' : ''}. Together they need more care: ${clause}.`;
  if (isUnsure)
    return `${applying}, and you are not sure about something. The strictest: ${clause}.`;
  return count === 1 ? `${applying}: ${clause}.` : `${applying}. The strictest: ${clause}.`;
}
