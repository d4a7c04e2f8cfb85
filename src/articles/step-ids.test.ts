import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { stepIdsPlugin } from './step-ids.ts';

test('a step has an id where its first paragraph ends in its name, and links in it stay', async () => {
  const steps = [
    '1. <Stroke name="hold" /> **Lift *and* squeeze**\n\n   Lift **it**. See [why](/).',
    '2. Hold **it** still.',
    '3. Rest.\n\n   **Not a name**',
  ];
  const { code } = await mdxToJs(`1. **A list**\n\n<Steps>\n\n${steps.join('\n')}\n\n</Steps>\n`, {
    mdastPlugins: [stepIdsPlugin],
    jsx: true,
  });
  expect([...code.matchAll(/\.li id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
    'lift-and-squeeze',
  ]);
  expect(code).toContain('href="/"');
});
