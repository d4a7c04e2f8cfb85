/** Runs both accessibility engines over every built page and writes what they found for `/accessibility/`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { z } from 'astro/zod';
import type { Browser, Page } from 'playwright-core';
import type { TestResults } from '../../src/accessibility/schema.ts';
import { launch } from '../helpers/browser.ts';
import { builtPages } from '../helpers/built-site.ts';
import { serve } from '../helpers/server.ts';
import { axeRules, type BrokenRule } from './broken-rule.ts';
import { equalAccessRules } from './equal-access.ts';
import { explained, explanationOf, unexplained, type Engine } from './explained.ts';

const usage = `Usage: npm run build && npm run accessibility [-- --help]

Runs axe and IBM Equal Access over every page of the built site, at three widths and in both themes,
and writes the counts to src/accessibility/results.json, from which the next build makes the page
/accessibility/. It takes some ten minutes on two cores. It names every finding that
tests/accessibility/explained.ts does not explain, and every explanation that nothing needs any more, and
then ends with 1.`;

const widths = [320, 768, 1280];
const HEIGHT = 900;
const resultsFile = new URL('../../src/accessibility/results.json', import.meta.url);

const engineIds = ['axe', 'equalAccess'] as const satisfies readonly Engine[];
const names: Record<Engine, string> = { axe: 'axe-core', equalAccess: 'IBM Equal Access' };

const packageSchema = z.object({ version: z.string() });

/** Version of an installed package. */
function versionOf(name: string): string {
  const path = createRequire(import.meta.url).resolve(`${name}/package.json`);
  return packageSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).version;
}
const versions: Record<Engine, string> = {
  axe: versionOf('axe-core'),
  equalAccess: versionOf('accessibility-checker-engine'),
};

/** One look of one engine at one page. */
interface Look {
  readonly engine: Engine;
  readonly path: string;
  /** Width and theme, such as `320 px, dark`. */
  readonly shown: string;
  readonly broken: readonly BrokenRule[];
}

/** Looks at a page at every width with the rules that it can matter to, and in the dark with those of colours. */
async function lookAt(tab: Page, address: string, path: string): Promise<Look[]> {
  const looks: Look[] = [];
  await tab.emulateMedia({ colorScheme: 'light' });
  await tab.goto(address + path, { waitUntil: 'load' });
  for (const colorScheme of ['light', 'dark'] as const) {
    await tab.emulateMedia({ colorScheme });
    for (const width of widths) {
      await tab.setViewportSize({ width, height: HEIGHT });
      const shown = `${width} px, ${colorScheme}`;
      const isDark = colorScheme === 'dark';
      const isFirst = width === widths[0];
      const axe = await axeRules(tab, isDark ? 'colours' : 'all');
      const equalAccess = await equalAccessRules(
        tab,
        isDark ? 'colours' : isFirst ? 'all' : 'quick',
      );
      looks.push({ engine: 'axe', path, shown, broken: axe });
      looks.push({ engine: 'equalAccess', path, shown, broken: equalAccess });
    }
  }
  return looks;
}

/** Looks at all pages, two at a time. */
async function lookAtAll(browser: Browser, address: string): Promise<Look[]> {
  const looks: Look[] = [];
  const waiting = builtPages().map(({ path }) => path);
  const context = await browser.newContext({ serviceWorkers: 'block', reducedMotion: 'reduce' });
  const work = async (): Promise<void> => {
    const tab = await context.newPage();
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
      looks.push(...(await lookAt(tab, address, path)));
  };
  await Promise.all([work(), work()]);
  return looks;
}

/** On how many pages each explanation was needed. */
function explainedOf(looks: readonly Look[]): TestResults['explained'] {
  return engineIds.flatMap((engine) =>
    explained[engine].flatMap((item) => {
      const paths = looks
        .filter((look) => look.engine === engine)
        .filter(({ broken }) =>
          broken.some(({ rule, elements }) =>
            elements.some((element) => explanationOf(engine, rule, element) === item),
          ),
        )
        .map(({ path }) => path);
      const pages = new Set(paths).size;
      return pages === 0 ? [] : [{ engine: names[engine], rule: item.rule, pages, why: item.why }];
    }),
  );
}

if (parseArgs({ options: { help: { type: 'boolean', short: 'h' } } }).values.help === true) {
  console.log(usage);
  process.exit(0);
}

const [browser, server] = await Promise.all([launch(), serve()]);
const looks = await lookAtAll(browser, server.url);
const results: TestResults = {
  date: new Date().toISOString().slice(0, 10),
  engines: engineIds.map((engine) => ({
    name: names[engine],
    version: versions[engine],
    faults: looks
      .filter((look) => look.engine === engine)
      .flatMap(({ broken }) => broken)
      .flatMap(({ rule, elements }) =>
        elements.filter((element) => explanationOf(engine, rule, element) === undefined),
      ).length,
  })),
  browser: { name: 'Chromium', version: browser.version() },
  pages: builtPages().length,
  widths,
  themes: ['light', 'dark'],
  explained: explainedOf(looks),
};
await browser.close();
server.stop();
writeFileSync(resultsFile, `${JSON.stringify(results, null, 2)}\n`);

const faults = looks.flatMap(({ engine, path, shown, broken }) =>
  unexplained(engine, broken).map((line) => `${path} (${shown}) ${names[engine]}: ${line}`),
);
const needed = new Set(results.explained.map(({ why }) => why));
const idle = engineIds
  .flatMap((engine) => explained[engine])
  .filter(({ why }) => !needed.has(why))
  .map(({ rule }) => `${rule}: nothing needs this explanation any more; take it out`);
for (const line of [...faults, ...idle]) console.log(line);
console.log(
  `${results.pages} pages, ${widths.join(', ')} px, light and dark: ${faults.length} findings without an explanation, ${results.explained.length} explanations.`,
);
process.exitCode = faults.length + idle.length > 0 ? 1 : 0;
