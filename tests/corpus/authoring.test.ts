import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { afterEach, expect, test } from 'vitest';
import { draftArticle } from '../../scripts/draft-article.ts';
import { slugOf } from '../../src/content-check/slug.ts';
import { FIELDS_FILE } from '../../src/editor-support/field-reference.ts';
import { pageMdxComponentProps } from '../../src/mdx-components/props.ts';
import { mdxComponents } from '../../src/mdx-components/mdx-components.ts';
import {
  copyOf,
  plainEnv,
  projectFiles,
  projectRoot,
  type ContentCopy,
} from '../helpers/content-copy.ts';
import { contentInMemory } from '../helpers/content-in-memory.ts';

const sleep = 'content/articles/sleep.mdx';

const readProject = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');

let copy: ContentCopy | undefined;
let server: ChildProcess | undefined;

afterEach(() => {
  if (server?.pid !== undefined) process.kill(-server.pid);
  server = undefined;
  copy?.remove();
  copy = undefined;
});

test('stops a build whose content has a mistake, and names it', () => {
  copy = copyOf(projectFiles);
  copy.change(sleep, /^published: .*$/m, 'published: 20 November 2026');
  const { status, stdout, stderr } = spawnSync('npx', ['astro', 'build'], {
    cwd: copy.root,
    encoding: 'utf8',
    env: plainEnv,
  });
  expect(status).not.toBe(0);
  const said = stdout + stderr;
  expect(said).toContain(`${sleep}:11`);
  expect(said).toContain('found     published: “20 November 2026”');
  expect(said).toContain('expected  a day as YYYY-MM-DD, such as 2026-11-20');
  expect(existsSync(join(copy.root, 'dist'))).toBe(false);
});

test('shows a mistake in the browser while somebody writes, until it is fixed', async () => {
  copy = copyOf(projectFiles);
  const { root } = copy;
  server = spawn('npx', ['astro', 'dev', '--port', '0'], {
    cwd: root,
    detached: true,
    stdio: 'pipe',
    env: plainEnv,
  });
  let output = '';
  server.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  server.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const until = async <T>(what: string, look: () => Promise<T | undefined>): Promise<T> => {
    for (let attempt = 0; attempt < 400; attempt += 1) {
      const seen = await look();
      if (seen !== undefined) return seen;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`Waited in vain for ${what}. The server said:\n${output}`);
  };
  const origin = await until('the server', () =>
    Promise.resolve(/http:\/\/localhost:\d+/.exec(output)?.[0]),
  );
  const get = async (): Promise<{ status: number; text: string }> => {
    const response = await fetch(`${origin}/articles/sleep/`, {
      headers: { accept: 'text/html' },
    });
    return { status: response.status, text: await response.text() };
  };
  expect((await get()).status).toBe(200);

  copy.change(sleep, 'topic: rest-and-mood', 'topic: rest-and-mod');
  const broken = await until('the mistake to show', async () => {
    const answer = await get();
    return answer.status === 500 ? answer : undefined;
  });
  expect(broken.text).toContain(`${sleep}:5`);
  expect(broken.text).toContain('Write “rest-and-mood”.');

  copy.change(sleep, 'topic: rest-and-mod\n', 'topic: rest-and-mood\n');
  const fixed = await until('the page to come back', async () => {
    const answer = await get();
    return answer.status === 200 ? answer : undefined;
  });
  expect(fixed.text).toContain('Safety notes');
}, 180_000);

test('writes a draft that passes every check with new:article', () => {
  copy = copyOf(['content', 'src', 'scripts', 'package.json']);
  const { status, stderr } = spawnSync(
    'node',
    [
      'scripts/new-article.ts',
      '--title',
      'Feet like to be warm in bed',
      '--topic',
      'rest-and-mood',
      '--address',
      'warm-feet-in-bed',
    ],
    { cwd: copy.root, encoding: 'utf8', env: plainEnv },
  );
  expect([status, stderr]).toEqual([0, '']);
  const file = 'content/articles/warm-feet-in-bed.mdx';
  expect(copy.read(file)).toContain('draft: true');
  const content = contentInMemory();
  content.write(file, copy.read(file));
  expect(content.check()).toEqual([]);
});

test('writes a sound draft on a leap day and with a long title', () => {
  const content = contentInMemory();
  const title = 'A title that is as long as a title may be, to the very last letter ok';
  expect(title.length).toBeLessThanOrEqual(70);
  content.write('content/articles/long.mdx', draftArticle(title, 'getting-started', '2024-02-29'));
  expect(content.check()).toEqual([]);
});

test.each([
  ['Çoban’s trial, in brief', 'cobans-trial-in-brief'],
  ['  10 minutes: a start  ', '10-minutes-a-start'],
])('names the file of “%s” %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

/** Components that plugins write by themselves; no author types them. */
const writtenByPlugins = ['Cite', 'RoutineCard', 'Term'];

test('checks every component that authors may use', () => {
  const forAuthors = Object.keys(mdxComponents).filter(
    (name) => /^[A-Z]/.test(name) && !writtenByPlugins.includes(name),
  );
  // These stand on pages of the site alone.
  const ofPages = ['ClaimSum', 'GradeList', 'WhatItBeats'];
  const known = Object.keys(pageMdxComponentProps).filter((name) => !ofPages.includes(name));
  expect(forAuthors.toSorted()).toEqual(known.toSorted());
});

test('names only commands and paths that exist in the docs', () => {
  const docs = ['README.md', 'content/README.md', FIELDS_FILE].map(readProject).join('\n');
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readProject('package.json')));
  for (const [, name = ''] of docs.matchAll(/npm run ([\w:-]+)/g))
    expect(Object.keys(scripts)).toContain(name);
  for (const [, path = ''] of docs.matchAll(
    /`((?:src|content|tests|scripts|public)\/[\w./-]+)`/g,
  )) {
    expect([path, existsSync(join(projectRoot, path))]).toEqual([path, true]);
  }
});
