import { filterRules } from '../ui/filter-rules.ts';
import { claimDomains } from './schema.ts';
import { directnesses } from './source-tables.ts';

/** Shows only the claims of the chosen domain. */
export const claimFilterStyles = (): string =>
  filterRules(
    { within: '.claims-filtered', item: '.claim-row', attribute: 'data-domain' },
    claimDomains.map(({ id }) => id),
  );

/** Shows only the sources that are as close to foot massage as was chosen. */
export const sourceFilterStyles = (): string =>
  filterRules(
    { within: '.sources-filtered', item: '.source', attribute: 'data-directness' },
    directnesses.map(({ id }) => id),
  );
