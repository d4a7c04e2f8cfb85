import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';

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
const withoutColours = Object.fromEntries(ofColours.map((rule) => [rule, { enabled: false }]));

const rulesFor = {
  all: { runOnly: tags },
  /** With the strictest level, which asks for more contrast. */
  strict: { runOnly: [...tags, 'wcag2aaa'] },
  colours: { runOnly: { type: 'rule', values: ofColours } },
  'strict colours': {
    runOnly: { type: 'rule', values: [...ofColours, 'color-contrast-enhanced'] },
  },
  'all but colours': { runOnly: tags, rules: withoutColours },
};

/**
 * Takes out of a page what brings no kind of element that is not there already: whatever rules of
 * colours or of build find in the page, they find in the rest.
 *
 * @param what may go, with all that is in it
 */
export async function leaveOneOfEachKind(page: Page, what: 'elements' | 'entries'): Promise<void> {
  await page.evaluate(
    (removable) => {
      const seen = new Set<string>();
      const kindOf = (element: Element, within: string): string =>
        [...element.attributes].reduce(
          (kind, { name, value }) =>
            `${kind} ${/^(?:class|style|role|type|aria-.*|data-.*)$/.test(name) ? `${name}=${value}` : name}`,
          `${within} > ${element.localName}`,
        );
      const bringsNothing = (element: Element, within: string): boolean => {
        const kind = kindOf(element, within);
        return seen.has(kind) && [...element.children].every((child) => bringsNothing(child, kind));
      };
      const prune = (element: Element, within: string): void => {
        if (element.matches(removable) && bringsNothing(element, within)) {
          element.remove();
          return;
        }
        const kind = kindOf(element, within);
        seen.add(kind);
        for (const child of [...element.children]) prune(child, kind);
      };
      prune(document.body, '');
    },
    what === 'entries' ? 'li' : 'body *',
  );
}

/** Has every page of a profile bring the rules along, which is quicker than to give them to each page. */
export const bringRules = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript({ content: axeSource });

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
  const hasRules = await page.evaluate<boolean>(`'axe' in window`);
  if (!hasRules) await page.evaluate(axeSource);
  await page.evaluate(showEverything);
  // Nothing is loaded for rules that are not run: media, and style sheets a second time.
  const options = { ...rulesFor[which], resultTypes: ['violations'], preload: false };
  const results = await page.evaluate<AxeResults['violations']>(
    `axe.run(${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
  return results.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
  );
}
