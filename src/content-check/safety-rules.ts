import { actionOf, actions, strictness, type ActionId } from '../safety/actions.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { ContentLibrary } from './library.ts';

const ROUTINE_ACTIONS = actions.filter(({ id, stopsRoutines }) => !stopsRoutines && id !== 'fine');

/**
 * Rules between conditions and what names them: combinations that are stricter than their parts, and
 * what a routine may list beyond its gate.
 */
export function checkSafety(library: ContentLibrary): Diagnostic[] {
  const actionById = new Map(library.conditions.entries.map(({ id, data }) => [id, data.action]));
  return [
    ...checkCombinations(library, actionById),
    ...checkRoutineConditions(library, actionById),
  ];
}

type ActionById = ReadonlyMap<string, ActionId>;

function checkCombinations({ combinations }: ContentLibrary, actionById: ActionById): Diagnostic[] {
  return combinations.entries.flatMap(({ file, yaml, data }): Diagnostic[] => {
    const advised = actionById.get(data.advice.id);
    const parts = [
      ...data.any.map(({ id }, index) => ({ id, path: ['any', index] })),
      ...data.with.map(({ id }, index) => ({ id, path: ['with', index] })),
    ];
    return parts.flatMap(({ id, path }): Diagnostic[] => {
      const position = { file, line: yaml.lineOf(path) };
      if (path[0] === 'with' && data.any.some((other) => other.id === id))
        return [
          {
            ...position,
            found: `“${id}” in both lists`,
            expected: 'two lists that share nothing, since one tick of each is needed',
            fix: 'Take it out of one list.',
          },
        ];
      const own = actionById.get(id);
      if (own === undefined || advised === undefined) return [];
      if (strictness(advised) < strictness(own)) return [];
      return [
        {
          ...position,
          found: `“${id}” (${own}), which is as strict alone as the advice “${data.advice.id}” (${advised})`,
          expected: 'conditions that are worse together than alone',
          fix: 'Take it out, or name stricter advice.',
        },
      ];
    });
  });
}

function checkRoutineConditions(
  { routines }: ContentLibrary,
  actionById: ActionById,
): Diagnostic[] {
  return routines.entries.flatMap(({ file, yaml, data }) =>
    data.conditions.flatMap(({ id }, index): Diagnostic[] => {
      const action = actionById.get(id);
      if (action === undefined || ROUTINE_ACTIONS.some((allowed) => allowed.id === action))
        return [];
      return [
        {
          file,
          line: yaml.lineOf(['conditions', index]),
          found: `“${id}”, whose action is ${action} (“${actionOf(action).heading}”)`,
          expected: `a condition whose action is ${ROUTINE_ACTIONS.map((allowed) => allowed.id).join(' or ')}`,
          fix: 'Take it out: every routine asks about the stricter ones by itself.',
        },
      ];
    }),
  );
}
