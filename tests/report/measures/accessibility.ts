import { results } from '../../../src/accessibility/results.ts';
import { atMost } from '../results.ts';
import type { Measure } from './measure.ts';

/** What the last run of `npm run accessibility` found. */
export const accessibility: Measure = {
  name: 'accessibility',
  title: 'Accessibility',
  method:
    'From src/accessibility/results.json, which npm run accessibility writes: both engines on every page that it names. What they ask a person to look at is explained in tests/accessibility/explained.ts.',
  isQuick: true,
  run: () => [
    ...results.engines.map(({ name, version, faults }) =>
      atMost(`${name} ${version}: faults`, faults, 0, ''),
    ),
    { what: 'Pages', figure: String(results.pages) },
    { what: 'Widths in pixels', figure: results.widths.join(', ') },
    { what: 'Themes', figure: results.themes.join(', ') },
    { what: 'Day of that run', figure: results.date },
  ],
};
