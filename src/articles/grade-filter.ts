import { answerIds } from '../evidence/answer-kinds.ts';
import { questions } from '../evidence/comparison-tables.ts';
import { filterRules } from '../ui/filter-rules.ts';

/** Shows only the benefits with the chosen answers. */
export const gradeFilterStyles = (): string =>
  questions
    .map(({ id }) =>
      filterRules(
        { within: '.filtered', item: '.benefit', attribute: `data-${id}`, name: id },
        answerIds,
      ),
    )
    .join('\n');
