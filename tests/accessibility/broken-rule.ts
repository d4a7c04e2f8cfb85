import type { Page } from 'playwright-core';
import { violations } from '../helpers/accessibility.ts';

/** A rule that a page breaks or is asked about, and the beginning of the HTML of each element concerned. */
export interface BrokenRule {
  readonly rule: string;
  readonly elements: readonly string[];
}

/** Characters of an element's HTML that are enough to know it by. */
export const MAX_ELEMENT_LENGTH = 120;

/** The rules of axe that a page breaks as it is shown now: all, or those that go by colours. */
export async function axeRules(tab: Page, which: 'all' | 'colours'): Promise<BrokenRule[]> {
  const lines = await violations(tab, which);
  return lines.map((line) => {
    const [, rule = line, elements = ''] = /^([\w-]+): (.*)$/s.exec(line) ?? [];
    return { rule, elements: elements.split(' | ') };
  });
}
