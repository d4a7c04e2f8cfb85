/** Proves in about a minute what is likely to be wrong after an edit. `npm test` proves the whole. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { lostFromBuild } from '../src/content-check/lost-urls.ts';
import { readRedirects } from '../src/content-check/redirect-rules.ts';
import { PUBLISHED_URLS_FILE, readPublishedUrls } from '../src/redirects/published-urls.ts';
import { followLinks } from './built-links.ts';
import { builtUrls, readBuiltPages } from './built-site.ts';
import { projectRoot } from './editor.ts';

const usage = `Usage: npm run proof [-- --since COMMIT]

Checks the content and its format, builds the site, looks for published addresses that were lost and for links that
lead nowhere, and runs the tests of what has changed; each step with its time. It ends at the first
failure and says what to do. npm test proves the rest: lint, types, every test, the browser.

--since  what counts as changed is what differs from there; otherwise from the upstream branch, or main`;

/** Lines of a failed program that are shown; what matters comes last. */
const MAX_LINES = 60;

/** Rules over the real content, which no file of code leads to. */
const corpusTests = ['prose', 'redirects', 'retractions', 'self-check', 'gate'].map(
  (name) => `tests/corpus/${name}.test.ts`,
);

const dist = join(projectRoot, 'dist');
const bin = (name: string): string => join(projectRoot, 'node_modules', name);

/** How a step ended. */
interface Outcome {
  /** A few words on what was found; of a failure all that there is to know. */
  readonly message: string;
  /** What to do about a failure. A step without one has passed. */
  readonly fix?: string;
}

/** Runs a program to its end and gives all that it says. */
async function run(script: string, args: readonly string[]) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { isSound: status === 0, output: stripVTControlCharacters(output).trim() };
}

const lastLines = (text: string): string => text.split('\n').slice(-MAX_LINES).join('\n');

/** What git says, or nothing where it knows no such thing. */
function git(...args: string[]): string {
  const { status, stdout } = spawnSync('git', args, { cwd: projectRoot, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '';
}

/** Files that differ from a commit, new ones too; those that are gone have no tests. */
function changedFiles(since: string | undefined): string[] {
  const base =
    since ??
    (git('merge-base', 'HEAD', '@{upstream}') || git('merge-base', 'HEAD', 'main') || 'HEAD');
  return [
    git('diff', '--name-only', '--diff-filter=d', base),
    git('ls-files', '--others', '--exclude-standard'),
  ]
    .flatMap((list) => list.split('\n'))
    .filter((file) => file !== '');
}

async function checkContent(): Promise<Outcome> {
  const { isSound, output } = await run('scripts/check-content.ts', []);
  return isSound
    ? { message: 'no mistakes' }
    : { message: output, fix: 'Put right what is named above.' };
}

/** Content that the formatter looks after, which leaves articles alone. */
async function checkFormat(since: string | undefined): Promise<Outcome> {
  const files = changedFiles(since).filter((file) => /^content\/.*\.(?:yaml|md)$/.test(file));
  if (files.length === 0) return { message: 'nothing to format' };
  const { isSound, output } = await run(bin('prettier/bin/prettier.cjs'), ['--check', ...files]);
  return isSound
    ? { message: 'as it should be' }
    : { message: lastLines(output), fix: 'Run `npm run format`, which puts it right.' };
}

async function build(): Promise<Outcome> {
  const { isSound, output } = await run(bin('astro/bin/astro.mjs'), ['build']);
  return isSound
    ? { message: /\d+ page\(s\) built/.exec(output)?.[0].replace('(s)', 's') ?? 'built' }
    : { message: lastLines(output), fix: 'Put right what the build says above.' };
}

function checkAddresses(): Outcome {
  const listed = readPublishedUrls(readFileSync(join(projectRoot, PUBLISHED_URLS_FILE), 'utf8'));
  const built = builtUrls(dist);
  const known = new Set(listed);
  const added = built.filter((url) => !known.has(url)).length;
  const lost = lostFromBuild(listed, built, readRedirects(projectRoot));
  if (lost.length > 0)
    return {
      message: lost.map(({ from }) => `${from} was published and is gone.`).join('\n'),
      fix: 'Bring them back, or run `npm run addresses`: it offers the redirect of each.',
    };
  const news = added === 0 ? '' : `, ${added} new: \`npm run addresses\` lists them for good`;
  return { message: `${listed.length} published, none lost${news}` };
}

function checkLinks(): Outcome {
  const pages = readBuiltPages(dist).filter(({ html }) => !html.includes('http-equiv="refresh"'));
  const { followed, broken } = followLinks(dist, pages);
  return broken.length === 0
    ? { message: `${followed} followed, all lead somewhere` }
    : {
        message: broken.join('\n'),
        fix: 'Write addresses that are there: each line has the page and its link.',
      };
}

async function testChanges(since: string | undefined): Promise<Outcome> {
  const changed = changedFiles(since);
  const code = changed.filter((file) => /\.(?:ts|mjs|astro|css)$/.test(file));
  const hasContent = changed.some((file) => file.startsWith('content/'));
  const files = [...code, ...(hasContent ? corpusTests : [])];
  if (files.length === 0) return { message: 'nothing changed that has tests' };
  const { isSound, output } = await run(bin('vitest/vitest.mjs'), [
    ...['related', '--run', '--passWithNoTests', '--exclude', 'tests/browser/**'],
    ...files,
  ]);
  const count = /Tests +(.*)$/m.exec(output)?.[1] ?? 'no tests';
  return isSound
    ? { message: `${changed.length} files changed: ${count}` }
    : { message: lastLines(output), fix: 'Put right what fails above.' };
}

/** Runs one step and says how it ended. */
async function step(name: string, work: () => Outcome | Promise<Outcome>): Promise<boolean> {
  const start = performance.now();
  const { message, fix } = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const title = `${fix === undefined ? '✓' : '✗'} ${name.padEnd(10)}${seconds.padStart(5)} s`;
  console.log(fix === undefined ? `${title}  ${message}` : `${title}\n\n${message}\n\n${fix}`);
  return fix === undefined;
}

const { values } = parseArgs({
  options: { help: { type: 'boolean', short: 'h' }, since: { type: 'string' } },
});

if (values.help === true) console.log(usage);
else {
  const start = performance.now();
  const isProved =
    (await step('content', checkContent)) &&
    (await step('format', () => checkFormat(values.since))) &&
    (await step('build', build)) &&
    (await step('addresses', checkAddresses)) &&
    (await step('links', checkLinks)) &&
    (await step('tests', () => testChanges(values.since)));
  const seconds = Math.round((performance.now() - start) / 1000);
  if (isProved)
    console.log(`\nProved in ${seconds} s. Before you publish, \`npm test\` proves the rest.`);
  process.exitCode = isProved ? 0 : 1;
}
