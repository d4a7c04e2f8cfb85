import { expect, test } from 'vitest';
import { plainFinding } from './plain-finding.ts';

test.each([
  [
    'Sleep improved more than with control (g -1.37, 95% CI -1.81 to -0.94), and fewer slept poorly (pooled odds ratio 0.25, 0.19 to 0.31).',
    'Sleep improved more than with control, and fewer slept poorly.',
  ],
  [
    'The women slept longer (8 hours against 7), all p < 0.001.',
    'The women slept longer (8 hours against 7).',
  ],
  [
    'People rated their sleep better (p = 0.0059), but no change was recorded.',
    'People rated their sleep better, but no change was recorded.',
  ],
  ['It helped (in two of three trials).', 'It helped (in two of three trials).'],
])('%s', (finding, plain) => {
  expect(plainFinding(finding)).toBe(plain);
});
