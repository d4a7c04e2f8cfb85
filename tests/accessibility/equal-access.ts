import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { showEverything } from '../helpers/accessibility.ts';
import { MAX_ELEMENT_LENGTH, type BrokenRule } from './broken-rule.ts';

const source = readFileSync(
  createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'),
  'utf8',
);

/** Rules that go by colours; a theme changes what they find and nothing else. */
const ofColours = ['text_contrast_sufficient'];

/**
 * Rules that take two thirds of the time and never fail: they ask a person to look, whatever the width.
 * `keyboard.test.ts` presses the keys and looks.
 */
const slow = ['element_tabbable_unobscured', 'element_tabbable_visible', 'style_focus_visible'];

/**
 * What the engine's checker is used for here; https://github.com/IBMa/equal-access has the whole. Rules are
 * left out by a guideline of our own, since `disableRule` of 4.0.34 disables all rules, whichever it is given.
 */
const check = `async ({ only, without }) => {
  const checker = new window.ace.Checker();
  const wcag = checker.getGuidelines().find(({ id }) => id === 'WCAG_2_2');
  const isWanted = ({ id }) => !without.includes(id) && (!only || only.includes(id));
  checker.addGuideline({
    ...wcag,
    id: 'wanted',
    checkpoints: wcag.checkpoints.map((checkpoint) => ({
      ...checkpoint,
      rules: (checkpoint.rules ?? []).filter(isWanted),
    })),
  });
  const { results, numExecuted } = await checker.check(document, ['wanted']);
  if (numExecuted === 0) throw new Error('IBM Equal Access ran no rule, and so could find nothing.');
  return results
    .filter(({ value }) => value[1] !== 'PASS')
    .map(({ ruleId, snippet }) => ({ rule: ruleId, element: snippet.slice(0, ${MAX_ELEMENT_LENGTH}) }));
}`;

const rulesFor = {
  all: { without: [] },
  colours: { only: ofColours, without: [] },
  quick: { without: slow },
};

/**
 * Runs the rules of IBM Equal Access for WCAG 2.2 on a page as it is shown now: what fails, and what the
 * engine asks a person to look at. The debugger runs them, and they need no network.
 *
 * @param which rules: all, those that a theme can change, or all but the slow ones that only ask
 */
export async function equalAccessRules(
  page: Page,
  which: keyof typeof rulesFor = 'all',
): Promise<BrokenRule[]> {
  await page.evaluate(`window.ace ??= (() => { ${source}; return ace; })(), undefined`);
  await page.evaluate(showEverything);
  const found = await page.evaluate<{ rule: string; element: string }[]>(
    `(${check})(${JSON.stringify(rulesFor[which])})`,
  );
  return [...Map.groupBy(found, ({ rule }) => rule)].map(([rule, items]) => ({
    rule,
    elements: items.map(({ element }) => element),
  }));
}
