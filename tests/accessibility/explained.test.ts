import { describe, expect, test } from 'vitest';
import { explained, explanationOf, unexplained } from './explained.ts';

describe('explanations of what the engines name', () => {
  test('hold for the elements that they are about and for no others', () => {
    const skipLink = '<a href="#main" class="skip">';
    const rule = 'aria_content_in_landmark';
    expect(explanationOf('equalAccess', rule, skipLink)?.rule).toBe(rule);
    expect(explanationOf('axe', rule, skipLink)).toBeUndefined();
    expect(unexplained('equalAccess', [{ rule, elements: [skipLink, '<p>'] }])).toEqual([
      `${rule}: <p>`,
    ]);
  });

  test('are there once for each rule', () => {
    for (const items of Object.values(explained)) {
      const rules = items.map(({ rule }) => rule);
      expect(rules).toEqual([...new Set(rules)]);
    }
  });
});
