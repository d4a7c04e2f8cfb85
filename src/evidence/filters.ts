import { filterRules } from '../ui/filter-rules.ts';
import { claimDomains, type ClaimData } from './schema.ts';
import { directnesses } from './source-tables.ts';

/** The domains of some claims, as the attribute `data-domains` of what holds them. */
export const domainsOf = (claims: readonly Pick<ClaimData, 'domain'>[]): string =>
  claimDomains
    .filter(({ id }) => claims.some(({ domain }) => domain === id))
    .map(({ id }) => id)
    .join(' ');

/** Shows only the claims of the chosen domain, and only the rows of the ladder that hold one. */
export const claimFilterStyles = (): string =>
  [
    filterRules(
      { within: '.claims-filtered', item: '.claim-row', attribute: 'data-domain' },
      claimDomains.map(({ id }) => id),
    ),
    filterRules(
      {
        within: '.claims-filtered',
        item: '.ladder > [data-domains]',
        attribute: 'data-domains',
        holds: true,
      },
      claimDomains.map(({ id }) => id),
    ),
    // The number of all claims of a row, which is wrong for those of one domain.
    '.claims-filtered:has([name="domain"]:checked:not([value="all"])) .ladder-count { display: none; }',
  ].join('\n');

/** Shows only the sources that are as close to foot massage as was chosen, and the letters that hold one. */
export const sourceFilterStyles = (): string =>
  [
    { item: '.source', attribute: 'data-directness' },
    { item: '.source-letter', attribute: 'data-holds', holds: true },
  ]
    .map((filter) =>
      filterRules(
        { within: '.sources-filtered', ...filter },
        directnesses.map(({ id }) => id),
      ),
    )
    .join('\n');
