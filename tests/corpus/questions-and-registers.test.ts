import { afterAll, expect, test } from 'vitest';
import { checkContent } from '../../src/content-check/check.ts';
import { copyOf } from '../helpers/content-copy.ts';

const copy = copyOf();
afterAll(() => copy.remove());

const faults = [
  ['questions/sleepy-afterwards', /^article: .*$/m, 'article: no-such-article', 'no-such-article'],
  ['questions/pregnant', /- pregnancy$/m, '- pregnansy', 'pregnansy'],
  ['questions/how-often', /^order: .*$/m, 'order: 1', 'which content/questions/how-long.yaml has'],
  ['questions/children', /gently, for/, 'gentlyy, for', 'gentlyy'],
  ['registers/uk-cnhc', /^country: .*$/m, 'country: atlantis', 'atlantis'],
  [
    'registers/uk-psa',
    /^order: .*$/m,
    'order: 1',
    'which content/registers/uk-no-licence.yaml has',
  ],
  ['registers/europe', /Rules differ/, 'Ruless differ', 'Ruless'],
] as const;

test('a mistake in a question or a register is named with its file and its line', () => {
  const lines = faults.map(([entry, before, after]) => {
    const file = `content/${entry}.yaml`;
    copy.change(file, before, after);
    const changed = copy.read(file).split('\n');
    return changed.findIndex((line) => line.includes(after.split('\n')[0] ?? after)) + 1;
  });
  const found = checkContent(copy.root);
  for (const [index, [entry, , , said]] of faults.entries()) {
    const fault = found.find(({ file }) => file === `content/${entry}.yaml`);
    expect([entry, fault?.found]).toEqual([entry, expect.stringContaining(said)]);
    expect([entry, fault?.line]).toEqual([entry, lines[index]]);
  }
  expect(found).toHaveLength(faults.length);
});
