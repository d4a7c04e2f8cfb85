import { actions } from './actions.ts';

/**
 * The colours of the levels of care, for any element with the class of a level, and on paper, where
 * there is no colour, a border that is the wider the graver.
 *
 * @param colour value of a colour of the site by its name (`urgent-edge`)
 */
export function levelStyles(colour: (name: string) => string): string {
  const levels = actions.map(
    ({ level, printBorder }) => `.care-${level} {
  --edge: ${colour(`${level}-edge`)};
  --strip: ${colour(level)};
  --on-strip: ${colour(`on-${level}`)};
  --paper-edge: ${printBorder};
}`,
  );
  // Every level at once in a few bytes: each begins so, and so does only what is inside of one.
  const onPaper =
    '@media print { [class*="care-"] { --edge: #000000; --edge-width: var(--paper-edge); } }';
  return [...levels, onPaper].join('\n');
}
