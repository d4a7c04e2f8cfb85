import { expect, test } from 'vitest';
import { bringRules, violations } from '../helpers/accessibility.ts';
import { builtPages } from '../helpers/built-site.ts';
import { useReader } from '../helpers/reader.ts';
import { overflow, visit, windows } from '../helpers/visit.ts';

const reader = useReader();
const { phone, desk } = windows;

test('every page keeps to its policy, asks nobody else, breaks no accessibility rule and never scrolls sideways', async () => {
  const findings = await reader.sweep(
    builtPages(),
    { viewport: phone },
    async (tab, path) => [
      ...(await visit(tab, reader.address, path)),
      // Colours follow from the kind of an element: kinds-of-pages.test.ts looks at every kind.
      ...(await violations(tab, 'all but colours')),
      ...(await overflow(tab, desk)),
      ...(await overflow(tab, { ...phone, width: 320 })),
      ...(await overflow(tab, phone, 200)),
    ],
    bringRules,
  );
  expect(findings).toEqual([]);
});
