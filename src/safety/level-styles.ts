import { actions } from './actions.ts';

/**
 * The colours of the levels of care, for any element with the class of a level, and on paper, where
 * there is no colour, a border that is the wider the graver.
 */
export function levelStyles(): string {
  const colors = actions.map(
    ({ level }) => `.care-${level} {
  --edge: var(--color-${level}-edge);
  --strip: var(--color-${level});
  --on-strip: var(--color-on-${level});
}`,
  );
  const borders = actions.map(
    ({ level, printBorder }) =>
      `  .care-${level} { --edge: #000000; --edge-width: ${printBorder}; }`,
  );
  return [...colors, `@media print {\n${borders.join('\n')}\n}`].join('\n');
}
