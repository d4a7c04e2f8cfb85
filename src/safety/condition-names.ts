import { lowerFirst, upperFirst } from '../letter-case.ts';
import type { ConditionData } from './schema.ts';

/** What a fold holds, each in a few words: `Blood thinners; pregnancy; a verruca`. Names have commas of their own. */
export const shortNames = (
  conditions: readonly Pick<ConditionData, 'name' | 'shortName'>[],
): string =>
  upperFirst(conditions.map(({ name, shortName }) => lowerFirst(shortName ?? name)).join('; '));
