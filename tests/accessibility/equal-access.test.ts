import { expect, test } from 'vitest';
import { pagesOfEachKind } from '../helpers/built-site.ts';
import { useReader } from '../helpers/reader.ts';
import { visit, windows } from '../helpers/visit.ts';
import { equalAccessRules } from './equal-access.ts';
import { unexplained } from './explained.ts';

const reader = useReader();

test('every kind of page keeps to the rules of IBM Equal Access', async () => {
  // Every page, every width and the slow rules are for `npm run accessibility`: a minute in ten.
  const findings = await reader.sweep(
    pagesOfEachKind(),
    { viewport: windows.phone },
    async (tab, path) => [
      ...(await visit(tab, reader.address, path)),
      ...unexplained('equalAccess', await equalAccessRules(tab, 'quick')),
    ],
  );
  expect(findings).toEqual([]);
});
