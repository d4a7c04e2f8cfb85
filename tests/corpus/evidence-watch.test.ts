import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { watch } from '../../scripts/watch-evidence.ts';
import { runCommandHere, type CommandResult } from '../helpers/command.ts';
import { projectRoot } from '../helpers/content-copy.ts';

/** An answer in the form of https://www.ebi.ac.uk/europepmc/webservices/rest/search, with made-up records. */
const answerIn = (name: string): string =>
  readFileSync(join(projectRoot, 'tests/fixtures/europe-pmc', `${name}.json`), 'utf8');

let folder = '';
let service: Server | undefined;
let atOnce = 0;
let mostAtOnce = 0;
let requests: URLSearchParams[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evidence-watch-'));
  [atOnce, mostAtOnce, requests] = [0, 0, []];
});

afterEach(() => {
  service?.close();
  service = undefined;
  rmSync(folder, { recursive: true });
});

/** Answers about sleep in two pages, and finds nothing about all else. */
function recorded(query: URLSearchParams): string {
  if (!query.get('query')?.includes('TITLE_ABS:"insomnia"')) return answerIn('none');
  return answerIn(query.get('cursorMark') === '*' ? 'sleep-1' : 'sleep-2');
}

/** @returns where it listens */
async function serve(answer: (query: URLSearchParams) => string | undefined): Promise<string> {
  const server = createServer((request, response) => {
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    const query = new URL(request.url ?? '', 'http://localhost').searchParams;
    requests.push(query);
    const text = answer(query);
    response.writeHead(text === undefined ? 503 : 200, { 'content-type': 'application/json' });
    response.end(text ?? 'busy', () => (atOnce -= 1));
  });
  service = server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('It listens nowhere.');
  return `http://127.0.0.1:${address.port}/search`;
}

const queueFile = (): string => join(folder, 'queue.yaml');
const issueFile = (): string => join(folder, 'issue.md');

const run = (url: string): Promise<CommandResult> =>
  runCommandHere(() => watch(['--out', queueFile(), '--issue', issueFile(), '--pause', '0'], url));

test('writes the studies that the library lacks, and asks politely', async () => {
  const { status, output } = await run(await serve(recorded));
  expect(output).toMatch(/^Asked about \d+ claims: 3 new studies\.\n/);
  expect(status).toBe(0);
  expect(parse(readFileSync(queueFile(), 'utf8'))).toMatchObject({
    studies: [
      {
        title: 'Reflexology and insomnia: a systematic review and meta-analysis',
        kind: 'review',
        year: '2026',
        link: 'https://europepmc.org/article/PPR/PPR900001',
        DOI: '10.1000/made-up.2',
        claims: ['better-sleep'],
      },
      { kind: 'trial', PMID: '90000001', journal: 'J Made Up' },
      { kind: 'protocol', PMID: '90000002' },
    ],
  });
  expect(readFileSync(issueFile(), 'utf8')).toContain('(better-sleep)');
  expect(mostAtOnce).toBe(1);
  for (const query of requests) {
    expect(query.get('format')).toBe('json');
    expect(query.get('resultType')).toBe('lite');
    expect(query.get('query')).toMatch(/FIRST_IDATE:\[\d{4}-\d\d-\d\d TO \d{4}-\d\d-\d\d\]$/);
  }
});

test('opens no issue where nothing is new', async () => {
  const { status, output } = await run(await serve(() => answerIn('none')));
  expect([status, existsSync(queueFile()), existsSync(issueFile())]).toEqual([0, true, false]);
  expect(output).toContain(': 0 new studies.');
});

test.each([
  ['nobody answers', () => Promise.resolve('http://127.0.0.1:9/search'), 'fetch failed'],
  [
    'it fails halfway',
    () => serve((query) => (requests.length > 5 ? undefined : recorded(query))),
    'it answered 503',
  ],
])('changes nothing where %s, and says so', async (_, url, why) => {
  writeFileSync(queueFile(), 'studies: []\n');
  const { status, output } = await run(await url());
  expect(output).toContain('Europe PMC could not be asked (');
  expect(output).toContain(why);
  expect(output).toContain('is as it was.');
  expect(status).toBe(1);
  expect(readFileSync(queueFile(), 'utf8')).toBe('studies: []\n');
  expect(existsSync(issueFile())).toBe(false);
});
