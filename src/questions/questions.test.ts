import { describe, expect, test } from 'vitest';
import { referenceAsIs } from '../evidence/reference-to.ts';
import { groupIds } from './groups.ts';
import { questionSchema } from './schema.ts';

const schema = questionSchema(referenceAsIs);
const sound = {
  question: 'How long should it last?',
  order: 1,
  group: 'before-you-start',
  answer: 'Nobody has settled it.',
  sources: ['cruk-reflexology'],
};

describe('a question', () => {
  test('is taken with an answer and its sources, or with marked advice alone', () => {
    expect(schema.safeParse(sound).success).toBe(true);
    const { answer, ...rest } = sound;
    expect(schema.safeParse({ ...rest, advice: answer, sources: [] }).success).toBe(true);
  });

  test.each([
    ['without a question mark', { question: 'How long it should last' }, 'question'],
    ['in a group that no page has', { group: 'other' }, 'group'],
    ['with an answer that nothing stands behind', { sources: [] }, 'sources'],
    ['with sources for advice alone', { answer: undefined, advice: 'Rest.' }, 'sources'],
    ['with neither answer nor advice', { answer: undefined, sources: [] }, 'answer'],
    ['with a field that is unknown', { anser: 'Yes.' }, undefined],
  ])('%s is refused', (_, change, field) => {
    const result = schema.safeParse({ ...sound, ...change });
    expect(result.success).toBe(false);
    expect(result.error?.issues[0]?.path[0]).toBe(field);
  });

  test('has an address that no heading of its page has', () => {
    expect(new Set(groupIds).size).toBe(groupIds.length);
  });
});
