import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService } from 'yaml-language-server';
import { z } from 'astro/zod';
import { beforeAll, describe, expect, test } from 'vitest';
import { entryTypes, singleFiles } from '../collections.ts';
import { readContentFiles } from '../content-check/content-files.ts';
import { fieldsOf, fieldsOfEntry, placedFields } from '../new-entry/fields.ts';
import { explainedAt, FIELDS_FILE, fieldReference } from './field-reference.ts';
import { asJson, editorSchemas, IDS_FILE } from './json-schemas.ts';
import { knownIds, renewKnownIds } from './known-ids.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const content = readContentFiles(root);

const every = [
  ...Object.entries(entryTypes).map(([id, { schema }]) => ({ id, fields: fieldsOfEntry(schema) })),
  ...Object.entries(singleFiles).map(([id, { schema }]) => ({ id, fields: fieldsOf(schema) })),
].flatMap(({ id, fields }) => placedFields(fields).map((placed) => ({ id, ...placed })));

describe('the schemas', () => {
  test('say what every field means', () => {
    const silent = every.filter(({ field }) => (field.about ?? '').trim() === '');
    expect(silent.map(({ id, path }) => [id, ...path].join(' '))).toEqual([]);
  });

  test('give examples that they themselves take', () => {
    const wrong = every.flatMap(({ id, path, field }) =>
      field.examples
        .filter((example) => !field.schema.safeParse(example).success)
        .map((example) => `${[id, ...path].join(' ')}: ${JSON.stringify(example)}`),
    );
    expect(wrong).toEqual([]);
  });

  test('say of every value what it means, or of none', () => {
    const uneven = every.flatMap(({ id, path, field }) => {
      const meta = z.toJSONSchema(field.schema, { io: 'input', unrepresentable: 'any' });
      const values = meta.items ?? meta;
      if (typeof values !== 'object' || !('enumDescriptions' in values)) return [];
      const { enum: ids, enumDescriptions } = z
        .object({ enum: z.array(z.unknown()), enumDescriptions: z.array(z.string().min(1)) })
        .parse(values);
      return ids.length === enumDescriptions.length ? [] : [[id, ...path].join(' ')];
    });
    expect(uneven).toEqual([]);
  });
});

describe('what npm run docs:content writes', () => {
  test.each([
    { file: FIELDS_FILE, text: fieldReference().text },
    ...editorSchemas().map(({ file, schema }) => ({ file, text: asJson(schema) })),
  ])('is up to date: $file', ({ file, text }) => {
    expect(read(file) === text, `${file} is out of date: run npm run docs:content.`).toBe(true);
  });

  test('has a place of its own for every field, on the line that messages name', () => {
    const lines = read(FIELDS_FILE).split('\n');
    const places = every.map(({ id, path }) => explainedAt(id, path));
    expect(new Set(places).size).toBe(every.length);
    for (const [index, { id, path }] of every.entries()) {
      const line = lines[Number(places[index]?.split(':')[1]) - 1];
      expect(line).toBe(`### <a id="${[id, ...path].join('-')}"></a>${path.join(', ')}`);
    }
  });

  test('explains a field in a list by its names, and what is no field by what is around it', () => {
    const near = explainedAt('claims', ['comparisons', 'near']);
    expect(explainedAt('claims', ['comparisons', 3, 'near'])).toBe(near);
    expect(explainedAt('claims', ['comparisons', 3, 'nearby'])).toBe(
      explainedAt('claims', ['comparisons']),
    );
    expect(explainedAt('nowhere', [])).toBe(FIELDS_FILE);
  });

  test('is known to VS Code for every YAML file', () => {
    const { 'yaml.schemas': mapped } = z
      .object({ 'yaml.schemas': z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('.vscode/settings.json')));
    expect(mapped).toEqual(
      Object.fromEntries(editorSchemas().map(({ file, matches }) => [`./${file}`, matches])),
    );
  });
});

test('the ids that code editors offer follow the files, where a project wants them', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'footnotes-ids-'));
  const path = join(scratch, IDS_FILE);
  const withNew = new Map([...content.texts, ['content/conditions/cold-feet.yaml', '']]);
  try {
    renewKnownIds(scratch, content);
    expect(existsSync(path)).toBe(false);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, asJson(knownIds(content)));
    expect(readFileSync(path, 'utf8')).not.toContain('"cold-feet"');
    renewKnownIds(scratch, { ...content, texts: withNew });
    expect(readFileSync(path, 'utf8')).toContain('"cold-feet"');
  } finally {
    rmSync(scratch, { recursive: true });
  }
});

/** The server that VS Code, and most other editors, ask about YAML, with our schemas and the ids of today. */
describe('the YAML language server', () => {
  const uriOf = (file: string): string => pathToFileURL(join(root, file)).href;
  const schemas = editorSchemas();
  const texts = new Map([
    [uriOf(IDS_FILE), asJson(knownIds(content))],
    ...schemas.map(({ file, schema }) => [uriOf(file), asJson(schema)] as const),
  ]);
  const server = getLanguageService({
    schemaRequestService: (uri) => {
      const text = texts.get(uri);
      return text === undefined
        ? Promise.reject(new Error(`There is no schema ${uri}.`))
        : Promise.resolve(text);
    },
    workspaceContext: { resolveRelativePath: (path, from) => new URL(path, from).href },
  });
  let version = 0;
  const open = (file: string, text: string): TextDocument => {
    // A server remembers what it has read by its version.
    version += 1;
    return TextDocument.create(uriOf(file), 'yaml', version, text);
  };
  const problems = async (file: string, text: string): Promise<string[]> => {
    const found = await server.doValidation(open(file, text), false);
    return found.map(({ message, range }) => {
      const words = typeof message === 'string' ? message : message.value;
      return `${file}:${range.start.line + 1} ${words}`;
    });
  };

  beforeAll(() => {
    server.configure({
      validate: true,
      hover: true,
      completion: true,
      schemas: schemas.map(({ file, matches }) => ({ uri: uriOf(file), fileMatch: [matches] })),
    });
  });

  test.each(schemas)('finds nothing wrong with $matches', async ({ matches }) => {
    const folder = matches.replace(/\*\.yaml$/, '');
    const files = [...content.texts].filter(([file]) => file.startsWith(folder));
    expect(files.length).toBeGreaterThan(0);
    const found = await Promise.all(files.map(([file, text]) => problems(file, text)));
    expect(found.flat()).toEqual([]);
  });

  const file = 'content/combinations/new.yaml';
  const text = (advice: string) =>
    `any: [fever]\nwith: [cancer]\nadvice: ${advice}\nwhy: Because.\nsources: [nice-cg151-unwell]\n`;

  test('names an id that no file has', async () => {
    expect(await problems(file, text('fever-high-risk'))).toEqual([]);
    expect(await problems(file, text('fever-hihg-risk'))).toEqual([
      `${file}:3 There is no such file in content/conditions. Is it new? npm run check:content makes it known.`,
    ]);
  });

  test('names a field that does not exist, and one that is missing', async () => {
    const found = await problems(file, text('fever-high-risk').replace('why', 'because'));
    expect(found).toEqual([
      `${file}:1 Missing property "why".`,
      `${file}:4 Property because is not allowed.`,
    ]);
  });

  test('offers the ids of files', async () => {
    const document = open(file, text('fev'));
    const { items } = await server.doComplete(document, { line: 2, character: 11 }, false);
    expect(items.map(({ label }) => label)).toContain('fever-high-risk');
  });

  test('offers the values of a field, each with what it means', async () => {
    const document = open('content/claims/new.yaml', 'comparisons:\n  - measure: \n');
    const { items } = await server.doComplete(document, { line: 1, character: 13 }, false);
    const ownWord = items.find(({ label }) => label === 'own-word');
    expect(JSON.stringify(ownWord?.documentation)).toContain('their own word');
  });

  test('explains a field', async () => {
    const document = open(file, text('fever-high-risk'));
    const hover = await server.doHover(document, { line: 2, character: 2 });
    expect(JSON.stringify(hover?.contents)).toContain('as if it had been ticked');
  });
});
