import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { actionIds, type ActionId } from './actions.ts';
import { healthy, unsure } from './self-check.ts';

/**
 * The styles that make the self-check answer without script. A style cannot ask whether two
 * attributes are equal, so each question needs its own line; the lines stand in one list that hides
 * what is not ticked. A browser that does not know `:has()` drops the list and shows all advice.
 *
 * @param ids conditions that can be ticked
 */
export function selfCheckRules(ids: readonly string[]): string {
  const ticked = (question: string): string => `.check:has(${question}:checked)`;
  const idle = ids.map((id) => `.check:not(:has(#tick-${id}:checked)) #advice-${id}`);
  return [
    `${idle.join(',\n')} { display: none; }`,
    `${ticked('.tick')} #advice-${healthy} { display: none; }`,
    ...actionIds.map((action) => {
      const answers = `.overall:not([data-overall="${action}"])`;
      return `.check${condition(action)} ${answers} { display: none; }`;
    }),
    `.check:not(${having('stop-and-get-urgent-help')}) .emergency { display: none; }`,
  ].join('\n');
}

const having = (action: ActionId): string => `:has([data-action="${action}"]:checked)`;

/** True of a form whose strictest ticked action is the given one; `fine` is nothing ticked. */
function condition(action: ActionId): string {
  const stricter = actionIds.slice(0, actionIds.indexOf(action));
  const none = stricter.map((id) => `:not(${having(id)})`).join('');
  return action === 'fine' ? none : `${having(action)}${none}`;
}

/**
 * Rules for every condition of `content/conditions`.
 *
 * @param root folder that holds `content/`
 */
export function selfCheckStyles(root: string): string {
  const files = globSync('content/conditions/*.yaml', { cwd: root }).toSorted();
  const ids = files.map((file) => basename(file, '.yaml')).filter((name) => name !== healthy);
  return selfCheckRules([...ids, unsure.id]);
}
