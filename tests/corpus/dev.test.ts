import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  copyOf,
  fixtureContent,
  plainEnv,
  projectFiles,
  projectRoot,
  type ContentCopy,
} from '../helpers/content-copy.ts';

/**
 * What an editor sees while writing: one dev server over a small library. It starts with a mistake, and
 * the tests go on from one another, since a server takes its time to start.
 */
const sleep = 'content/articles/sleep.mdx';
const term = 'content/glossary/sham.yaml';
const mistake = 'topic: rest-and-mod';
const mended = 'topic: rest-and-mood';

const LOOK_MS = 100;
const MAX_LOOKS = 600;

interface Answer {
  readonly status: number;
  readonly text: string;
}

let copy: ContentCopy;
let server: ChildProcess;
let output = '';
let origin = '';

async function until<T>(what: string, look: () => T | undefined | Promise<T | undefined>) {
  for (let looks = 0; looks < MAX_LOOKS; looks += 1) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await setTimeout(LOOK_MS);
  }
  throw new Error(`Waited in vain for ${what}. The server said:\n${output}`);
}

async function get(path: string): Promise<Answer> {
  const response = await fetch(origin + path, { headers: { accept: 'text/html' } });
  return { status: response.status, text: await response.text() };
}

/** The page of an article, once it is as expected. */
const sleepPage = (what: string, isSo: (answer: Answer) => boolean): Promise<Answer> =>
  until(what, async () => {
    const answer = await get('/articles/sleep/');
    return isSo(answer) ? answer : undefined;
  });

beforeAll(async () => {
  copy = copyOf(projectFiles.filter((part) => part !== 'content'));
  copy.add(fixtureContent, 'content');
  copy.change(sleep, mended, mistake);
  server = spawn(
    process.execPath,
    [join(projectRoot, 'node_modules/astro/bin/astro.mjs'), 'dev', '--port', '0'],
    {
      cwd: copy.root,
      stdio: 'pipe',
      env: plainEnv,
    },
  );
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  origin = await until('the server', () => /http:\/\/localhost:\d+/.exec(output)?.[0]);
});

afterAll(() => {
  server.kill();
  copy.remove();
});

test('starts with a mistake, and names it in the terminal and in place of the page', async () => {
  const { status, text } = await get('/articles/sleep/');
  expect(status).toBe(500);
  for (const said of [text, output]) {
    expect(said).toContain(`${sleep}:5`);
    expect(said).toContain('topic: “rest-and-mod”');
    expect(said).toContain('the id of a file in content/topics');
    expect(said).toContain('Write “rest-and-mood”.');
    expect(said).not.toMatch(/^\s+at /m);
  }
});

test('shows the page once the mistake is fixed', async () => {
  copy.change(sleep, mistake, mended);
  const { text } = await sleepPage('the page', ({ status }) => status === 200);
  expect(text).toContain('Safety notes');
});

test('answers an unknown address with the page and the status of a missing one', async () => {
  for (const path of ['/nowhere/', '/nowhere', '/articles/nowhere/', '/nowhere.png']) {
    const { status, text } = await get(path);
    expect([path, status]).toEqual([path, 404]);
    expect(text).toContain('There is no page here');
  }
  expect((await get('/articles/sleep')).status).toBe(200);
});

test('shows a changed word of the glossary', async () => {
  copy.change(sleep, '</KeyPoints>', '</KeyPoints>\n\nA mattress is soft.');
  await sleepPage('the new words', ({ text }) => text.includes('A mattress is soft.'));
  copy.change(term, /^term: .*$/m, 'term: mattress');
  await sleepPage('the explained word', ({ text }) => !text.includes('A mattress is soft.'));
});

test('shows a mistake that is made while it runs, and the page again', async () => {
  copy.change(sleep, '</KeyPoints>', '</KeyPoint>');
  const { text } = await sleepPage('the mistake', ({ status }) => status === 500);
  expect(text).toContain(`${sleep}:`);
  copy.change(sleep, '</KeyPoint>', '</KeyPoints>');
  await sleepPage('the page', ({ status }) => status === 200);
  expect(output).not.toMatch(/^\s+at /m);
});
