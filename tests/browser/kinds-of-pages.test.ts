import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bringRules, leaveOneOfEachKind, violations } from '../helpers/accessibility.ts';
import { builtPages, differs, dist, pagesOfEachKind } from '../helpers/built-site.ts';
import { pagesWithEveryKindOfElement } from '../helpers/element-kinds.ts';
import { useReader } from '../helpers/reader.ts';
import { overflow, visit, windows } from '../helpers/visit.ts';

const reader = useReader();
const { phone, tablet, paper, desk } = windows;

const named = (name: string, findings: readonly string[]): string[] =>
  findings.map((finding) => `${name}: ${finding}`);

test('every kind of page breaks no accessibility rule in other sizes', async () => {
  const findings = await reader.sweep(
    pagesOfEachKind(),
    { viewport: tablet, colorScheme: 'dark' },
    async (tab, path) => {
      const found = await visit(tab, reader.address, path);
      found.push(...(await overflow(tab, tablet)));
      await leaveOneOfEachKind(tab, 'entries');
      found.push(...named('tablet', await violations(tab, 'all but colours')));
      await tab.setViewportSize(desk);
      found.push(...named('desk', await violations(tab, 'all but colours')));
      await tab.setViewportSize(tablet);
      return found;
    },
    bringRules,
  );
  expect(findings).toEqual([]);
});

test('every kind of element can be read in both themes, on a phone and on a desk', async () => {
  const findings = await reader.sweep(
    pagesWithEveryKindOfElement(builtPages()),
    { viewport: phone, colorScheme: 'light' },
    async (tab, path) => {
      await tab.goto(reader.address + path, { waitUntil: 'load' });
      await leaveOneOfEachKind(tab, 'elements');
      const found = named('light, phone', await violations(tab, 'colours'));
      await tab.emulateMedia({ colorScheme: 'dark' });
      found.push(...named('dark, phone', await violations(tab, 'colours')));
      await tab.setViewportSize(desk);
      found.push(...named('dark, desk', await violations(tab, 'colours')));
      await tab.emulateMedia({ colorScheme: 'light' });
      await tab.setViewportSize(phone);
      return found;
    },
    bringRules,
  );
  expect(findings).toEqual([]);
});

test('every kind of page fits without script and shows its heading', async () => {
  const findings = await reader.sweep(
    pagesOfEachKind(),
    { viewport: phone, javaScriptEnabled: false },
    async (tab, path) => {
      await tab.goto(reader.address + path, { waitUntil: 'load' });
      const isShown = await tab.locator('h1').isVisible();
      return [...(await overflow(tab, phone)), ...differs('h1', isShown, true)];
    },
  );
  expect(findings).toEqual([]);
});

test('every kind of page is printed in the typeface of the site, without the menu, inside the paper', async () => {
  const findings = await reader.sweep(pagesOfEachKind(), { viewport: paper }, async (tab, path) => {
    await tab.goto(reader.address + path, { waitUntil: 'load' });
    await tab.emulateMedia({ media: 'print' });
    const text = await tab.evaluate(() => getComputedStyle(document.body).fontFamily);
    const beyond = await overflow(tab, paper);
    const menu = await tab.locator('.site-menu').isVisible();
    await tab.emulateMedia({ media: null });
    return [
      ...(/^"?Newsreader/.test(text) ? [] : [`is printed in ${text}`]),
      ...beyond,
      ...differs('menu', menu, false),
    ];
  });
  expect(findings).toEqual([]);
});

test('feeds and site maps are well-formed XML', async () => {
  // A browser's parser is as strict as the standard: it takes no document with a single error.
  const tab = await reader.open('/');
  const files = globSync('**/*.xml', { cwd: dist }).map((file) => ({ path: `/${file}` }));
  expect(files.length).toBeGreaterThan(4);
  const errors = await tab.evaluate(
    (paths) =>
      Promise.all(
        paths.map(async (path) => {
          const xml = await (await fetch(path)).text();
          const parsed = new DOMParser().parseFromString(xml, 'application/xml');
          const error = parsed.querySelector('parsererror');
          return error === null ? [] : [`${path} ${error.textContent}`];
        }),
      ),
    files.map(({ path }) => path),
  );
  expect(errors.flat()).toEqual([]);
});
