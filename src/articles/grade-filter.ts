import { grades } from '../evidence/grades.ts';
import { filterRules } from '../ui/filter-rules.ts';

/** Shows only the benefits of the chosen grade. */
export const gradeFilterStyles = (): string =>
  filterRules(
    { within: '.filtered', item: '.benefit', attribute: 'data-grade' },
    grades.map(({ id }) => id),
  );
