import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { projectRoot } from '../helpers/content-copy.ts';

const permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));

/** What this project uses of https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax */
const workflowSchema = z.object({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions,
  jobs: z.record(
    z.string(),
    z.object({
      'timeout-minutes': z.number(),
      permissions: permissions.optional(),
      steps: z.array(
        z.object({
          uses: z.string().optional(),
          run: z.string().optional(),
          with: z.record(z.string(), z.unknown()).optional(),
        }),
      ),
    }),
  ),
});

const workflows = globSync('.github/workflows/*.yml', { cwd: projectRoot }).map((file) => {
  const text = readFileSync(join(projectRoot, file), 'utf8');
  return { file, text, workflow: workflowSchema.parse(parse(text)) };
});
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')));

describe.each(workflows)('$file', ({ text, workflow }) => {
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  test('may by itself only read, and no job may write what it has no use for', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const job of jobs) {
      const writes = Object.entries(job.permissions ?? {})
        .filter(([, right]) => right === 'write')
        .map(([name]) => name);
      // Issues for editors; Pages and the proof of who publishes there.
      expect(['', 'issues', 'pages,id-token']).toContain(writes.join());
      // A job that may publish runs none of the project's code, nor its packages'.
      if (writes.includes('id-token')) expect(job.steps.filter(({ run }) => run)).toEqual([]);
    }
  });

  test('pins every action to a commit, and says which version that is', () => {
    const uses = [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, action]) => action);
    expect(uses.length).toBe(steps.filter((step) => step.uses !== undefined).length);
    for (const action of uses)
      expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('leaves no token behind, and puts no text of others into a shell', () => {
    for (const { uses = '', run = '', with: settings } of steps) {
      if (uses.startsWith('actions/checkout@'))
        expect(settings).toMatchObject({ 'persist-credentials': false });
      expect(run).not.toContain('${{');
    }
    // These run with the rights of the project on what strangers send.
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(Object.keys(workflow.on)).not.toContain('workflow_run');
  });

  test('runs commands that the project has', () => {
    const named = [...text.matchAll(/npm run (?:--silent )?(\w[\w:-]*)/g)].map(
      ([, name = '']) => name,
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

test('an action has the same commit everywhere', () => {
  const pins = new Map<string, Set<string>>();
  for (const { text } of workflows)
    for (const [, action = '', pin = ''] of text.matchAll(/uses: ([\w/-]+)@(.*)/g))
      pins.set(action, (pins.get(action) ?? new Set()).add(pin));
  expect(pins.size).toBeGreaterThan(2);
  expect([...pins].filter(([, commits]) => commits.size > 1)).toEqual([]);
});

test('the other files for GitHub and for citing can be read', () => {
  const files = [
    'CITATION.cff',
    ...globSync('.github/{,ISSUE_TEMPLATE/}*.yml', { cwd: projectRoot }),
  ];
  expect(files.length).toBeGreaterThan(4);
  for (const file of files)
    expect(parse(readFileSync(join(projectRoot, file), 'utf8'))).toBeTypeOf('object');
});
