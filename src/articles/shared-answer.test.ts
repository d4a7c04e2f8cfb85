import { expect, test } from 'vitest';
import type { DirectionId } from '../evidence/comparison-tables.ts';
import type { GradableClaim } from '../evidence/grading.ts';
import { sharedAnswer } from './shared-answer.ts';

const claim = (alone: DirectionId, touch: DirectionId): GradableClaim => ({
  comparisons: [
    { comparator: 'nothing', direction: alone, near: true, analysed: 200 },
    { comparator: 'sham', direction: touch, near: true, analysed: 200 },
  ],
});

test('an answer against nothing that all share is told once, whatever another touch gave', () => {
  const shared = sharedAnswer([
    claim('favours', 'favours'),
    claim('favours', 'no-clear-difference'),
  ]);
  expect(shared?.question).toBe('alone');
});

test('answers against nothing that differ are not told once', () => {
  const all = [claim('favours', 'favours'), claim('no-clear-difference', 'favours')];
  expect(sharedAnswer(all)).toBeUndefined();
  expect(sharedAnswer([])).toBeUndefined();
});
