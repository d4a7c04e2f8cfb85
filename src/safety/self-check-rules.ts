import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { referenceAsIs } from '../evidence/reference-to.ts';
import { actionIds, actions, type ActionId } from './actions.ts';
import { combinationSchema, conditionSchema } from './schema.ts';
import {
  healthy,
  unsure,
  verdicts,
  type Combination,
  type Ticked,
  type Verdict,
} from './self-check.ts';

/** Folders whose files the rules are made from. */
export const SELF_CHECK_FOLDERS = ['content/conditions', 'content/combinations'];

/** A combination with the id of its file, which names its sentence in the page. */
export interface NamedCombination extends Combination<Ticked> {
  readonly id: string;
}

/**
 * The rules by which the self-check answers without script. A selector cannot compare two attributes,
 * so each question needs a selector of its own. A browser without `:has()` shows all advice.
 *
 * @param ids conditions that can be ticked
 * @param combinations which of them are worse together
 */
export function selfCheckRules(
  ids: readonly string[],
  combinations: readonly NamedCombination[],
): string {
  const advises = ids.map((id) => {
    const raising = combinations.filter(({ advice }) => advice.id === id).map(isTogether);
    return `.check${unless([isTicked([id]), ...raising])} #advice-${id}`;
  });
  const hidden = [
    ...advises,
    ...combinations.map(
      (combination) => `.check${unless([isTogether(combination)])} #together-${combination.id}`,
    ),
    `.check${unless([says('fine', combinations)])} #advice-${healthy}`,
    ...verdicts.map(
      (verdict) =>
        `.check${says(verdict, combinations)} [data-verdict]:not([data-verdict~="${verdict}"])`,
    ),
    `.check${unless([`:has(${today}:checked)`])} .check-today`,
  ];
  const rules = hidden.map((selector) => `${selector} { display: none; }`);
  return `@supports selector(:has(a)) {\n${rules.join('\n')}\n}`;
}

// Each of these is a condition of the form: pseudo-classes to put behind `.check`.

const isTicked = (ids: readonly string[]): string =>
  `:has(:is(${ids.map((id) => `#tick-${id}`).join(', ')}):checked)`;

const isTogether = (combination: NamedCombination): string =>
  isTicked(combination.any) + isTicked(combination.with);

const anyTick = ':has(.tick:checked)';
const noneChosen = ':has(#none-apply:checked)';
const today = `:is(${actions
  .filter(({ isToday }) => isToday)
  .map(({ id }) => `[data-action="${id}"]`)
  .join(', ')})`;

const unless = (conditions: readonly string[]): string =>
  conditions.map((condition) => `:not(${condition})`).join('');

/** All ways to reach an action: a tick, or a combination. */
const waysTo = (action: ActionId, combinations: readonly NamedCombination[]): string[] => [
  `:has([data-action="${action}"]:checked)`,
  ...combinations.filter(({ advice }) => advice.action === action).map(isTogether),
];

function says(verdict: Verdict, combinations: readonly NamedCombination[]): string {
  if (verdict === 'nothing-yet') return unless([anyTick, noneChosen]);
  if (verdict === 'fine') return `${noneChosen}${unless([anyTick])}`;
  const stricter = actionIds.slice(0, actionIds.indexOf(verdict));
  return `:is(${waysTo(verdict, combinations).join(', ')})${unless(
    stricter.flatMap((action) => waysTo(action, combinations)),
  )}`;
}

/**
 * Rules for everything in `content/conditions` and `content/combinations`.
 *
 * @param root folder that holds `content/`
 * @throws Error for a combination whose advice no file has
 */
export function selfCheckStyles(root: string): string {
  const conditions = new Map(
    readFolder(root, 'content/conditions').map(([id, data]): [string, Ticked] => {
      const { action, order } = conditionSchema(referenceAsIs).parse(data);
      return [id, { id, action, order }];
    }),
  );
  const combinations = readFolder(root, 'content/combinations').map(([id, data]) => {
    const { any, with: others, advice } = combinationSchema(referenceAsIs).parse(data);
    const advised = conditions.get(advice.id);
    if (advised === undefined)
      throw new Error(
        `content/combinations/${id}.yaml advises “${advice.id}”, which is no condition.`,
      );
    return {
      id,
      any: any.map((part) => part.id),
      with: others.map((part) => part.id),
      advice: advised,
    };
  });
  const ids = [...conditions.keys()].filter((id) => id !== healthy);
  return selfCheckRules([...ids, unsure.id], combinations);
}

function readFolder(root: string, folder: string): [id: string, data: unknown][] {
  return globSync(`${folder}/*.yaml`, { cwd: root })
    .toSorted()
    .map((file) => [basename(file, '.yaml'), parse(readFileSync(join(root, file), 'utf8'))]);
}
