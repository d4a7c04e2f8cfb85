import { expect, test } from 'vitest';
import type { SourceData } from '../evidence/schema.ts';
import { Markdown } from '../content-check/markdown.ts';
import { passagesOf, plainPassage } from './passages.ts';
import { checkTouchKind } from './touch-kind.ts';

const touches = new Map<string, SourceData['directness']>([
  ['foot', 'foot-massage'],
  ['points', 'foot-reflexology'],
  ['points-2', 'foot-reflexology'],
  ['back', 'massage-in-general'],
]);

const found = (markdown: string) =>
  checkTouchKind('an-article.mdx', passagesOf(new Markdown('an-article.mdx', markdown)), (id) =>
    touches.get(id),
  ).map((diagnostic) => /tested (.*)$/.exec(diagnostic.found)?.[1]);

const general = 'massage of another part or in general';

test.each([
  ['They slept better after a foot massage.[@points]', 'reflexology'],
  ['Massage lowered pain.[@points; @points-2; @foot]', 'reflexology'],
  ['Massage lowered pain. So it was told.[@back]', general],
])('asks for the kind of touch in: %s', (markdown, kind) => {
  expect(found(markdown)).toEqual([kind]);
});

test.each([
  'They slept better after a foot massage.[@foot]',
  'They slept better after a foot massage.[@points; @foot]',
  'They slept better after reflexology.[@points]',
  'One trial was of reflexology. The massaged women slept better.[@points]',
  '## Reflexology\n\nThe massaged women slept better.[@points]',
  'A massage of the back lowered pain.[@back]',
  'Massage lowered pain. It was of the back.[@back]',
  'Plain foot massage did about as well.[@points]',
  'They slept better.[@points]',
  'Massage can burn.[@a-page]',
  'Massage lowered pain. <Advice />',
])('asks for none in: %s', (markdown) => {
  expect(found(markdown)).toEqual([]);
});

test('asks for the kind once in the fields of a file, by the sources of its claims', () => {
  const inFields = (fields: readonly string[], compared: readonly string[]) =>
    checkTouchKind(
      'a-benefit.yaml',
      fields.flatMap((text, index) => plainPassage(text, index + 1, 'field')),
      (id) => touches.get(id),
      compared,
    ).map(({ line }) => line);
  const short = ['Better sleep', 'Massage may help you sleep.', 'Massage in the evening.'];
  expect(inFields(short, ['points', 'points-2', 'foot'])).toEqual([2]);
  expect(inFields([...short, 'Mostly reflexology.'], ['points'])).toEqual([]);
  expect(inFields(short, ['points', 'foot'])).toEqual([]);
  expect(inFields(short, [])).toEqual([]);
});

test('asks for nothing where the claims themselves are about massage of another part', () => {
  const [passage] = passagesOf(new Markdown('an-article.mdx', 'Massage lowered soreness.[@back]'));
  const ask = (compared: readonly string[]) =>
    checkTouchKind(
      'a.mdx',
      passage === undefined ? [] : [passage],
      (id) => touches.get(id),
      compared,
    );
  expect(ask(['foot'])).toHaveLength(1);
  expect(ask(['back'])).toEqual([]);
});
