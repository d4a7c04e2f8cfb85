import { globSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../src/content-check/check.ts';
import { zoneIds } from '../../src/pressure-map/zones.ts';
import { copyOf, projectRoot, type ContentCopy } from '../helpers/content-copy.ts';

let copy: ContentCopy;
beforeEach(() => {
  copy = copyOf();
});
afterEach(() => copy.remove());

const heel = 'content/places/heel.yaml';

test('every zone has its place', () => {
  const ids = globSync('content/places/*.yaml', { cwd: projectRoot }).map((file) =>
    basename(file, '.yaml'),
  );
  expect(ids.toSorted()).toEqual(zoneIds.toSorted());
});

test('a place that is no zone stops the check', () => {
  copy.write('content/places/hell.yaml', copy.read(heel));
  expect(checkContent(copy.root)).toEqual([
    expect.objectContaining({ file: 'content/places/hell.yaml' }),
  ]);
});

test('a zone without a place stops the check', () => {
  rmSync(join(copy.root, heel));
  expect(checkContent(copy.root)).toContainEqual(
    expect.objectContaining({ file: heel, found: 'no file for the zone “heel”' }),
  );
});

test.each<[string, RegExp | string, string, string]>([
  [
    'a fact without a source',
    /sources: \[nca-plantar-fasciitis\]/,
    'sources: []',
    'at least one source',
  ],
  ['an unknown source', 'cuh-nhs-plantar-fasciitis-leaflet', 'no-such-leaflet', 'content/sources'],
  [
    'an unknown condition',
    'avoid: [loss-of-feeling',
    'avoid: [loss-of-feling',
    'content/conditions',
  ],
  ['a part left out', /^feel:\n(?: .*\n)+/m, '', ''],
  ['a misspelt word', 'squeeze it slowly', 'squeze it slowly', 'British spelling'],
  ['straight quotation marks', 'palm of your hand', 'palm of your "hand"', ''],
])('%s stops the check with the file and a line', (_, before, after, expected) => {
  copy.change(heel, before, after);
  const faults = checkContent(copy.root).filter(({ file }) => file === heel);
  expect(faults.length).toBeGreaterThan(0);
  expect(faults[0]?.line).toBeGreaterThan(0);
  expect(faults.map((fault) => fault.expected).join()).toContain(expected);
});

test('a source that only a place cites counts as used', () => {
  expect(checkContent(copy.root)).toEqual([]);
  const place = 'content/places/edge.yaml';
  copy.change(place, '[qut-plantar-nerves]', '[statpearls-foot-nerves]');
  copy.change(place, 'qut-plantar-nerves, ', '');
  for (const file of [
    'content/places/toes.yaml',
    'content/places/arch.yaml',
    'content/foot/whole-foot.yaml',
  ])
    copy.write(file, copy.read(file).replaceAll('qut-plantar-nerves', 'statpearls-foot-nerves'));
  expect(checkContent(copy.root)).toEqual([
    expect.objectContaining({
      file: 'content/sources/qut-plantar-nerves.yaml',
      found: 'a source that nothing uses',
    }),
  ]);
});
