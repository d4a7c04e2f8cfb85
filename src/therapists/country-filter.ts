import { filterRules } from '../ui/filter-rules.ts';
import { countries } from './countries.ts';

/** Shows only the rules and registers of the chosen country. */
export const countryFilterStyles = (): string =>
  filterRules(
    { within: '.therapists-filtered', item: '.country', attribute: 'data-country' },
    countries.map(({ id }) => id),
  );
