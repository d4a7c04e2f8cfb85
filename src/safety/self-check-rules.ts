import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { actionIds, type ActionId } from './actions.ts';
import { healthy, unsure } from './self-check.ts';

/**
 * The rules by which the self-check answers without script. A selector cannot compare two attributes,
 * so each question needs a selector of its own; they form one list, which hides the advice that is not
 * ticked. A browser without `:has()` drops the list and shows all advice.
 *
 * @param ids conditions that can be ticked
 */
export function selfCheckRules(ids: readonly string[]): string {
  const hidden = [
    ids.map((id) => `.check:not(:has(#tick-${id}:checked)) #advice-${id}`).join(',\n'),
    `.check:has(.tick:checked) #advice-${healthy}`,
    ...actionIds.map(
      (action) => `.check${hasStrictest(action)} .overall:not([data-overall="${action}"])`,
    ),
    `.check:not(${hasTicked('call-an-ambulance')}) .emergency`,
  ];
  return hidden.map((selector) => `${selector} { display: none; }`).join('\n');
}

const hasTicked = (action: ActionId): string => `:has([data-action="${action}"]:checked)`;

/** Matches a form whose strictest ticked action is the given one; `fine` is nothing ticked. */
function hasStrictest(action: ActionId): string {
  const stricter = actionIds.slice(0, actionIds.indexOf(action));
  const noStricter = stricter.map((id) => `:not(${hasTicked(id)})`).join('');
  return action === 'fine' ? noStricter : `${hasTicked(action)}${noStricter}`;
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
