import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Lays out what `content-visibility` leaves out below the screen: its boxes have no true places yet. */
export function showEverything(): void {
  const styles = new CSSStyleSheet();
  styles.replaceSync('* { content-visibility: visible !important; }');
  document.adoptedStyleSheets = [styles];
}

/** Rules that go by colours; a theme changes what they find and nothing else. */
const ofColours = ['color-contrast', 'link-in-text-block'];

const rulesFor = {
  all: { runOnly: tags },
  colours: { runOnly: { type: 'rule', values: ofColours } },
  'all but colours': {
    runOnly: tags,
    rules: Object.fromEntries(ofColours.map((rule) => [rule, { enabled: false }])),
  },
};

/**
 * Runs the accessibility rules of axe on a page as it is shown now. The debugger runs them, which the
 * page's own security policy does not concern.
 *
 * @param which rules, where the others cannot find anything new
 * @returns a line for each rule that is broken, with the elements that break it
 */
export async function violations(
  page: Page,
  which: keyof typeof rulesFor = 'all',
): Promise<string[]> {
  await page.evaluate(`window.axe || (() => { ${axeSource} })()`);
  await page.evaluate(showEverything);
  // Nothing is loaded for rules that are not run: media, and style sheets a second time.
  const options = { ...rulesFor[which], resultTypes: ['violations'], preload: false };
  const results = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
  );
}
