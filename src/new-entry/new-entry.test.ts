import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { collectionNames, entryTypes } from '../collections.ts';
import { readFields } from '../content-check/schema-issues.ts';
import { referenceAsIs, type ReferenceTo } from '../evidence/reference-to.ts';
import { askFields, suggestedValues, type Surroundings } from './ask.ts';
import { entryText } from './entry-text.ts';
import { explain } from './explain.ts';
import { fieldsOfEntry, placedFields } from './fields.ts';
import type { Option, Prompts } from './prompts.ts';

const schema = (reference: ReferenceTo) =>
  z.strictObject({
    name: z.string().min(2, { error: 'at least two letters' }).describe('What it is called.'),
    kind: z.enum(['warm', 'cold']).describe('How it feels.'),
    people: z.int().positive().optional().describe('How many were there.'),
    signs: z.array(z.string()).min(1).describe('How to tell.'),
    notes: z.array(z.string()),
    sources: z.array(reference('sources')).min(1).describe('What it rests on.'),
    day: z.strictObject({ date: z.iso.date().describe('The day.') }).describe('When it was.'),
    trials: z.array(z.strictObject({ of: z.string(), near: z.boolean() })).optional(),
  });
const fields = fieldsOfEntry(schema);

const around: Surroundings = {
  idsOf: () => new Set(['moyle-2014']),
  suggestion: (path) => (path === 'day.date' ? '2026-11-21' : undefined),
};

/** Somebody who answers by the first line of a question, and leaves all else open. */
function editor(answers: Readonly<Record<string, readonly string[]>>) {
  const asked: string[] = [];
  const problems: string[] = [];
  const left = new Map(Object.entries(answers).map(([name, list]) => [name, [...list]]));
  const answer = (message: string): string => {
    asked.push(message);
    const name = (message.split('\n')[0] ?? '').replace(/, no\. \d+$| \(if it applies\)$/g, '');
    return left.get(name)?.shift() ?? '';
  };
  const prompts: Prompts = {
    text: (message, { problem, initial = '' }) => {
      for (;;) {
        const text = answer(message);
        const wrong = text === '' ? undefined : problem(text);
        if (wrong === undefined) return Promise.resolve(text === '' ? initial : text);
        problems.push(wrong);
      }
    },
    choose: (message) => Promise.resolve(answer(message)),
    confirm: (message) => Promise.resolve(answer(message) === 'yes'),
  };
  return { prompts, asked, problems };
}

test('asks for each field with what it means, and takes what is sound', async () => {
  const { prompts, asked, problems } = editor({
    name: ['A', 'A brick'],
    kind: ['warm'],
    people: ['two', '2'],
    signs: ['red', 'hot'],
    sources: ['moyle-2041', 'moyle-2014'],
    trials: ['yes'],
    'trials no. 1, of': ['bricks'],
    'trials no. 1, near': ['no'],
  });
  expect(await askFields(fields, {}, prompts, around)).toEqual({
    name: 'A brick',
    kind: 'warm',
    people: 2,
    signs: ['red', 'hot'],
    sources: ['moyle-2014'],
    day: { date: '2026-11-21' },
    trials: [{ of: 'bricks', near: false }],
  });
  expect(asked).toContain('kind\nHow it feels.');
  expect(asked).toContain('people (if it applies)\nHow many were there. A whole number.');
  expect(problems).toEqual([
    'Expected: at least two letters.',
    'Expected: a number.',
    'There is no moyle-2041 in content/sources. Do you mean moyle-2014?',
  ]);
});

test('asks for nothing that is known', async () => {
  const { prompts, asked } = editor({});
  await askFields(fields, { name: 'A brick' }, prompts, around);
  expect(asked.some((message) => message.startsWith('name'))).toBe(false);
});

test('leaves gaps with what they mean', async () => {
  const values = suggestedValues(fields, { name: 'A brick: warm' }, around);
  expect(await entryText([fields], values, 'a.yaml')).toMatchInlineSnapshot(`
    "name: 'A brick: warm'
    # TO FILL IN: How it feels. One of: warm, cold.
    kind:
    # If it applies: How many were there. A whole number.
    # people:
    # TO FILL IN: How to tell. A list, one to a line behind a hyphen.
    signs:
    # May stay empty: A list, one to a line behind a hyphen.
    notes: []
    # TO FILL IN: What it rests on. A list, one to a line behind a hyphen. Each is the id of a file in
    # content/sources.
    sources:
    # When it was.
    day:
      date: 2026-11-21
    # If it applies: A list, one to a line behind a hyphen. Each has: of, near.
    # trials:
    "
  `);
});

test('gives the whole file back where everything is known', async () => {
  const values = {
    name: '007',
    kind: 'warm',
    people: 2,
    signs: ['red: hot', "it's"],
    notes: [],
    sources: ['moyle-2014'],
    day: { date: '2026-11-21' },
    trials: [{ of: 'bricks', near: false }],
  };
  const text = await entryText([fields], values, 'a.yaml');
  expect(parse(text)).toEqual(values);
});

test.each(collectionNames)('knows how every field of %s is filled in', (collection) => {
  const unknown = placedFields(fieldsOfEntry(entryTypes[collection].schema)).filter(
    ({ field: { form } }) =>
      form.kind === 'other' || (form.kind === 'list' && form.of.kind === 'other'),
  );
  expect(unknown.map(({ path }) => path.join(' '))).toEqual([]);
});

test('offers each value of a choice with what it means', async () => {
  const offered: Option[] = [];
  const prompts: Prompts = {
    text: () => Promise.resolve(''),
    confirm: () => Promise.resolve(false),
    choose: (message, options) => {
      if (message.startsWith('readLevel')) offered.push(...options);
      return Promise.resolve('page');
    },
  };
  const readLevel = fieldsOfEntry(entryTypes.sources.schema).filter(
    ({ name }) => name === 'readLevel',
  );
  expect(await askFields(readLevel, {}, prompts, around)).toEqual({ readLevel: 'page' });
  expect(offered).toContainEqual({ value: 'page', label: 'page: the page, or part of it' });
  expect(offered).toContainEqual({ value: 'full-text' });
});

test.each([
  ['claims', 'searchTitle', 'Text of 4 to 42 characters. For example: Foot massage and cortisol'],
  ['sources', 'issued', 'A whole number of 1900 to 2100. For example: 2015'],
  ['sources', 'authority', 'NHS, government (government body)'],
  ['claims', 'aboutPoints', 'true, or left out.'],
  ['emergency', 'number', "For example: '999'"],
  ['articles', 'zones', 'Each is one of: toes, ball (ball of the foot)'],
  ['articles', 'published', 'A day as YYYY-MM-DD. For example: 2026-11-20'],
] as const)('says what may stand in a field: %s, %s', (collection, name, words) => {
  const field = fieldsOfEntry(entryTypes[collection].schema).find((one) => one.name === name);
  expect(field === undefined ? '' : explain(field)).toContain(words);
});

test('says in the check what a gap means', () => {
  const data: unknown = parse(
    'name: A brick\nkind:\nsigns: [red]\nnotes: []\nsources: [a]\nday:\n  date:',
  );
  const { diagnostics } = readFields(schema(referenceAsIs), 'a.yaml', { data, lineOf: () => 1 });
  expect(diagnostics.map(({ expected }) => expected)).toEqual([
    'one of warm, cold. How it feels.',
    expect.stringMatching(/\. The day\.$/),
  ]);
});
