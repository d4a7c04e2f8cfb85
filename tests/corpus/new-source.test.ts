import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { checkContentCommand } from '../../scripts/check-content.ts';
import { newArticle } from '../../scripts/new-article.ts';
import { newEntry } from '../../scripts/new-entry.ts';
import { newSource } from '../../scripts/new-source.ts';
import { runCommandHere, type CommandResult } from '../helpers/command.ts';
import { copyOf, plainEnv, projectRoot, type ContentCopy } from '../helpers/content-copy.ts';

const known = 'content/sources/eguchi-2016-aroma-foot-massage.yaml';
const written = 'content/sources/eguchi-2016-aroma-blood.yaml';

let copy: ContentCopy;
let knownText: string;
let service: Server | undefined;
let requests: { readonly path: string; readonly headers: IncomingHttpHeaders }[] = [];
let atOnce = 0;
let mostAtOnce = 0;

const read = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');
const remove = (file: string): void => rmSync(join(copy.root, file), { force: true });

// A small library, so that each command reads little.
// Another article of its journal tells how the library writes that.
const content = [
  known,
  'content/sources/park-2020-rls.yaml',
  'content/claims/better-sleep.yaml',
  'content/settings.yaml',
];

beforeAll(() => {
  copy = copyOf(['src/pages', ...content]);
  knownText = read(known);
  copy.write('content/unused.yaml', 'sources: []\nclaims: []\n');
});

afterEach(() => {
  service?.close();
  service = undefined;
  vi.unstubAllEnvs();
  requests = [];
  mostAtOnce = 0;
  copy.write(known, knownText);
  remove(written);
});

afterAll(() => copy.remove());

/** What Crossref, PubMed’s exporter and PubMed’s search answered for one article. */
function recorded(path: string): string | undefined {
  if (path.startsWith('/works/10.1371%2Fjournal.pone.0151712'))
    return read('tests/fixtures/look-ups/crossref.json');
  if (path === '/pubmed/?format=csl&id=27010201' || path === '/pmc/?format=csl&id=4807074')
    return read('tests/fixtures/look-ups/pubmed.json');
  return path.startsWith('/esearch.fcgi?')
    ? read('tests/fixtures/look-ups/search.json')
    : undefined;
}

/** @returns where it listens */
async function serve(answer: (path: string) => string | number | undefined): Promise<string> {
  const server = createServer((request, response) => {
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    const path = request.url ?? '';
    requests.push({ path, headers: request.headers });
    const found = answer(path);
    const status = typeof found === 'number' ? found : found === undefined ? 404 : 200;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof found === 'string' ? found : '{"status":"error"}', () => (atOnce -= 1));
  });
  service = server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('It listens nowhere.');
  return `http://127.0.0.1:${address.port}`;
}

const commands = {
  'check-content': checkContentCommand,
  'new-article': newArticle,
  'new-entry': newEntry,
  'new-source': newSource,
} as const;

function run(
  name: keyof typeof commands,
  args: readonly string[],
  url = 'http://127.0.0.1:9',
): Promise<CommandResult> {
  for (const service of ['CROSSREF_URL', 'PUBMED_URL', 'PUBMED_SEARCH_URL'])
    vi.stubEnv(service, url);
  vi.stubEnv('SITE_URL', 'https://feet.example');
  return runCommandHere(() => commands[name](args, copy.root));
}

/** The fields of a file. */
const fieldsOf = (text: string): Readonly<Record<string, unknown>> =>
  z.record(z.string(), z.unknown()).parse(parse(text));

test.each([
  ['a DOI', 'https://doi.org/10.1371/journal.pone.0151712', 3],
  ['a PubMed number', '27010201', 2],
  ['a PubMed Central number', 'PMC4807074', 2],
])('writes a source from %s as the library has it, politely', async (_, given, count) => {
  remove(known);
  const { status, output } = await run('new-source', [given], await serve(recorded));
  expect(output).toContain(`Wrote ${written}`);
  expect(status).toBe(0);
  const text = copy.read(written);
  const { title, author, DOI, PMID, PMCID, URL, page } = fieldsOf(knownText);
  expect(fieldsOf(text)).toMatchObject({ title, author, DOI, PMID, PMCID, URL, page });
  expect(fieldsOf(text)).toMatchObject({ 'container-title': 'PLoS ONE', volume: 11, issue: 3 });
  expect(text).toMatch(/^# TO FILL IN: .*meta-analysis.*(?:\n# .*)*\nkind:$/m);
  expect(text).not.toMatch(/: null/);
  expect([requests.length, mostAtOnce]).toEqual([count, 1]);
  for (const { headers } of requests)
    expect(headers['user-agent']).toBe('Footnotes, new-source (https://feet.example)');
});

test.each([
  ['nobody answers', undefined, 'cannot be reached; is there a network?'],
  ['a service is broken', () => 503, 'answered 503'],
  ['a portal answers', () => '<html>', 'something other than a record'],
  ['it is unknown', () => undefined, 'PubMed does not know the PMID 27010201.'],
])('writes nothing and says why where %s', async (_, answer, why) => {
  const url = answer === undefined ? undefined : await serve(answer);
  const { status, output } = await run('new-source', ['27010201'], url);
  expect(output).toContain(why);
  expect(output).not.toMatch(/\bat .*\.ts:\d+/);
  expect(status).toBe(1);
});

test('goes on without what only the second service knows, and says so', async () => {
  remove(known);
  const url = await serve((path) => (path.startsWith('/works/') ? recorded(path) : 500));
  const { output } = await run('new-source', ['10.1371/journal.pone.0151712'], url);
  expect(output).toContain('PubMed did not answer, so what only it knows is missing.');
  expect(fieldsOf(copy.read(written))).not.toHaveProperty('PMID');
});

test('refuses what Crossref calls retracted', async () => {
  const work = { message: { title: ['Feet'], 'updated-by': [{ type: 'retraction' }] } };
  const url = await serve((path) =>
    path.startsWith('/works/') ? JSON.stringify(work) : undefined,
  );
  const { status, output } = await run('new-source', ['10.1371/journal.pone.0151712'], url);
  expect(output).toContain('has been retracted');
  expect(status).toBe(1);
});

test('refuses what the library has, by its number, its DOI and its title, and names the file', async () => {
  const byNumber = await run('new-source', ['27010201'], await serve(recorded));
  expect(byNumber.output).toContain(`${known} is this source already: it has the same DOI.`);
  expect(byNumber.status).toBe(1);
  const title =
    'the effects of aroma foot massage on blood pressure and anxiety in japanese community dwelling men and women; a crossover randomized controlled trial';
  copy.write(
    'twice.bib',
    `@article{a, title={{${title}}}, year=2016}\n@article{b, title={Cold bricks}, year=2026}\n@article{c, title={Cold Bricks.}, year=2026}`,
  );
  const byTitle = await run('new-source', [join(copy.root, 'twice.bib')]);
  expect(byTitle.output).toContain(`${known} is this source already: it has the same title.`);
  expect(byTitle.output).toContain('Wrote content/sources/anonymous-2026-cold-bricks.yaml');
  expect(byTitle.output).toContain(
    'content/sources/anonymous-2026-cold-bricks.yaml is this source already: it has the same title.',
  );
});

test('names every gap of a new source in the check, and takes the file once they are filled', async () => {
  copy.write('one.ris', 'TY  - JOUR\nTI  - Warm bricks\nAU  - Doe, J\nPY  - 2026\nER  - \n');
  await run('new-source', [join(copy.root, 'one.ris'), '--id', 'doe-2026-bricks']);
  const file = 'content/sources/doe-2026-bricks.yaml';
  const { output } = await run('check-content', []);
  const lines = copy.read(file).split('\n');
  for (const field of ['URL', 'kind', 'readLevel', 'directness', 'population', 'finding', 'limits'])
    expect(output).toContain(`${file}:${lines.indexOf(`${field}:`) + 1}\n`);
  const filled = {
    URL: 'https://example.org/bricks',
    kind: 'case-report',
    readLevel: 'abstract',
    directness: 'other',
    population: 'One person',
    intervention: 'A warm brick',
    finding: 'The feet grew warm.',
    limits: 'One person.',
  };
  for (const [field, value] of Object.entries(filled))
    copy.change(file, new RegExp(`^${field}:$`, 'm'), `${field}: ${value}`);
  copy.change(
    'content/unused.yaml',
    /^sources:(?: \[\])?$/m,
    'sources:\n  - { id: doe-2026-bricks, why: made by a test }',
  );
  const after = await run('check-content', []);
  expect(after.output).not.toContain(file);
});

test.each([
  ['claim', 'Warm bricks warm feet.', 'content/claims/warm-bricks-warm-feet.yaml', 'verdict'],
  ['question', 'Are bricks warm?', 'content/questions/are-bricks-warm.yaml', 'group'],
  ['condition', 'A burn from a brick', 'content/conditions/a-burn-from-a-brick.yaml', 'action'],
  ['term', 'brick', 'content/glossary/brick.yaml', 'definition'],
])('begins a %s whose gaps the check names', async (kind, title, file, gap) => {
  const { status, output } = await run('new-entry', [kind, title]);
  expect(output).toContain(`Wrote ${file}`);
  expect(status).toBe(0);
  const lines = copy.read(file).split('\n');
  expect((await run('check-content', [])).output).toContain(
    `${file}:${lines.indexOf(`${gap}:`) + 1}\n`,
  );
  const again = await run('new-entry', [kind, title]);
  expect(again.output).toContain(`${file} has this`);
  expect(again.status).toBe(1);
});

test.each([
  ['new-source', [], 'Say which source.'],
  ['new-source', ['fish'], '“fish” is no DOI'],
  ['new-source', ['missing.ris'], 'There is no file missing.ris'],
  ['new-entry', ['claim'], 'Give the statement'],
  ['new-entry', ['question', 'Short'], 'ends in “?”'],
  ['new-entry', ['term', 'Foot', '--id', 'My Foot'], 'my-foot'],
  ['new-entry', ['claim', 'Sleep.', '--id', 'better-sleep'], '“better-sleep” is taken'],
] as const)('tells %s %j in a sentence what is missing', async (script, args, why) => {
  const { status, output } = await run(script, args);
  expect(output).toContain(why);
  expect(output).not.toMatch(/Error|\bat .*\.ts:\d+/);
  expect(status).toBe(1);
});

test.each([
  ['new-source', []],
  ['new-entry', ['claim']],
  ['new-entry', ['term']],
  ['new-article', []],
] as const)('explains %s %j with --help and writes nothing', async (script, args) => {
  const { status, output } = await run(script, [...args, '--help']);
  expect(output).toMatch(/^Usage: npm run new:\w+/);
  expect([status, existsSync(join(copy.root, 'content/articles/help.mdx'))]).toEqual([0, false]);
});

test('runs as a program, and ends with 1 where it cannot do what it was asked', () => {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/new-source.ts', 'fish'], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: plainEnv,
  });
  expect(stdout).toContain('“fish” is no DOI');
  expect(status).toBe(1);
});
