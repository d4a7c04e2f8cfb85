import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { afterEach, expect, test } from 'vitest';
import { draftArticle } from '../../scripts/draft-article.ts';
import { newArticle } from '../../scripts/new-article.ts';
import { slugOf } from '../../src/content-check/slug.ts';
import { FIELDS_FILE } from '../../src/editor-support/field-reference.ts';
import { pageMdxComponentProps } from '../../src/mdx-components/props.ts';
import { mdxComponents } from '../../src/mdx-components/mdx-components.ts';
import { runCommandHere } from '../helpers/command.ts';
import {
  copyOf,
  fixtureContent,
  plainEnv,
  projectFiles,
  projectRoot,
  type ContentCopy,
} from '../helpers/content-copy.ts';
import { fixtureInMemory } from '../helpers/content-in-memory.ts';

const sleep = 'content/articles/sleep.mdx';

const astro = join(projectRoot, 'node_modules/astro/bin/astro.mjs');

const readProject = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');

let copy: ContentCopy | undefined;

afterEach(() => {
  copy?.remove();
  copy = undefined;
});

test('stops a build whose content has a mistake, and names it', () => {
  copy = copyOf(projectFiles.filter((part) => part !== 'content'));
  copy.add(fixtureContent, 'content');
  copy.change(sleep, /^published: .*$/m, 'published: 20 November 2026');
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], {
    cwd: copy.root,
    encoding: 'utf8',
    env: plainEnv,
  });
  expect(status).not.toBe(0);
  const said = stdout + stderr;
  expect(said).toContain(`${sleep}:10`);
  expect(said).toContain('found     published: “20 November 2026”');
  expect(said).toContain('expected  a day as YYYY-MM-DD, such as 2026-11-20');
  expect(existsSync(join(copy.root, 'dist'))).toBe(false);
});

test('writes a draft that passes every check with new:article', async () => {
  copy = copyOf(['content/topics', 'content/articles']);
  const { root } = copy;
  const { status } = await runCommandHere(() =>
    newArticle(
      [
        '--title',
        'Feet like to be warm in bed',
        '--topic',
        'rest-and-mood',
        '--address',
        'warm-feet-in-bed',
      ],
      root,
    ),
  );
  expect(status).toBe(0);
  const file = 'content/articles/warm-feet-in-bed.mdx';
  expect(copy.read(file)).toContain('draft: true');
  const content = fixtureInMemory();
  content.write(file, copy.read(file));
  expect(content.check()).toEqual([]);
});

test('writes a sound draft on a leap day and with a long title', () => {
  const content = fixtureInMemory();
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
const writtenByPlugins = ['Cite', 'Term'];

test('checks every component that authors may use', () => {
  const forAuthors = Object.keys(mdxComponents).filter(
    (name) => /^[A-Z]/.test(name) && !writtenByPlugins.includes(name),
  );
  // These stand on pages of the site alone.
  const ofPages = [
    'AskFirst',
    'Beside',
    'ClaimSum',
    'Columns',
    'GradeKey',
    'GradeTable',
    'Half',
    'RetractionNote',
    'TestResults',
    'WhatItBeats',
  ];
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
