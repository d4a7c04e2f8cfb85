import { basename } from 'node:path';
import type { z } from 'astro/zod';
import { entryTypes } from '../collections.ts';
import { withoutRetracted } from '../evidence/retracted.ts';
import { referenceAsIs, type ReferenceTo } from '../evidence/reference-to.ts';
import type { ClaimData } from '../evidence/schema.ts';
import { explainedAt } from '../editor-support/field-reference.ts';
import type { ContentFiles } from './content-files.ts';
import type { Diagnostic } from './diagnostic.ts';
import { Markdown } from './markdown.ts';
import { readFields, saysWhatIs } from './schema-issues.ts';
import { valuesIn, type FieldPath } from './values.ts';
import { readYaml, type YamlSource } from './yaml.ts';

export type CollectionName = keyof typeof entryTypes;

/** A field that names an entry of another collection. */
export interface Reference {
  readonly path: FieldPath;
  readonly collection: string;
  readonly id: string;
}

/** A file of `content/`, read once by its schema. */
export interface ContentFile<Data = unknown> {
  readonly collection: CollectionName;
  readonly id: string;
  /** Path from the project's root. */
  readonly file: string;
  readonly text: string;
  readonly yaml: YamlSource;
  /** The body of an MDX file. */
  readonly markdown: Markdown | undefined;
  /** What the schema makes of the fields; undefined where they break it. */
  readonly data: Data | undefined;
  /** What is wrong with the fields. */
  readonly diagnostics: readonly Diagnostic[];
  readonly references: readonly Reference[];
}

/** A file whose fields keep to their schema. */
export interface Entry<Data = unknown> extends ContentFile<Data> {
  readonly data: Data;
}

interface EntryType<Data> {
  readonly folder: string;
  readonly ending: string;
  readonly schema: (reference: ReferenceTo) => z.ZodType<Data>;
}

/** The files of one folder. It keeps what it has read, for a dev server that asks on every save. */
export class Collection<Data> {
  files: readonly ContentFile<Data>[] = [];
  ids: ReadonlySet<string> = new Set();
  readonly #name: CollectionName;
  readonly #type: EntryType<Data>;
  /** Made once: a schema takes longer to make than to read a file by. */
  readonly #schema: z.ZodType<Data>;
  #kept: ReadonlyMap<string, ContentFile<Data>> = new Map();

  constructor(name: CollectionName, type: EntryType<Data>) {
    this.#name = name;
    this.#type = type;
    this.#schema = type.schema(referenceAsIs);
  }

  /** The files that keep to the schema. */
  get entries(): Entry<Data>[] {
    return this.files.filter(isEntry);
  }

  read({ texts }: ContentFiles): this {
    const path = new RegExp(`^content/${this.#type.folder}/[^/]+\\.${this.#type.ending}$`);
    this.files = [...texts]
      .filter(([file]) => path.test(file))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([file, text]) => {
        const kept = this.#kept.get(file);
        return kept?.text === text ? kept : this.#parse(file, text);
      });
    this.#kept = new Map(this.files.map((file) => [file.file, file]));
    const ids = this.files.map(({ id }) => id);
    // The same ids stay the same set, so that what depends on them can be kept.
    if (ids.length !== this.ids.size || ids.some((id) => !this.ids.has(id)))
      this.ids = new Set(ids);
    return this;
  }

  #parse(file: string, text: string): ContentFile<Data> {
    const { yaml, markdown } =
      this.#type.ending === 'mdx'
        ? readMdx(file, text)
        : { yaml: readYaml(file, text, true), markdown: undefined };
    const id = basename(file, `.${this.#type.ending}`);
    const base = { collection: this.#name, id, file, text, yaml, markdown };
    if (yaml.diagnostics.length > 0)
      return { ...base, data: undefined, diagnostics: yaml.diagnostics, references: [] };
    const fields = readFields(this.#schema, file, yaml, (path) =>
      saysWhatIs(explainedAt(this.#name, path), path),
    );
    return { ...base, ...fields, references: referencesIn(fields.data) };
  }
}

/** All content, typed by collection. */
export class ContentLibrary {
  readonly #collections = new Map<string, Collection<unknown>>();
  readonly articles = this.#collection('articles', entryTypes.articles);
  readonly topics = this.#collection('topics', entryTypes.topics);
  readonly benefits = this.#collection('benefits', entryTypes.benefits);
  readonly leftOut = this.#collection('leftOut', entryTypes.leftOut);
  readonly pages = this.#collection('pages', entryTypes.pages);
  readonly claims = this.#collection('claims', entryTypes.claims);
  readonly sources = this.#collection('sources', entryTypes.sources);
  readonly glossary = this.#collection('glossary', entryTypes.glossary);
  readonly conditions = this.#collection('conditions', entryTypes.conditions);
  readonly combinations = this.#collection('combinations', entryTypes.combinations);
  readonly emergency = this.#collection('emergency', entryTypes.emergency);
  readonly places = this.#collection('places', entryTypes.places);
  readonly foot = this.#collection('foot', entryTypes.foot);
  readonly questions = this.#collection('questions', entryTypes.questions);
  readonly registers = this.#collection('registers', entryTypes.registers);
  readonly routines = this.#collection('routines', entryTypes.routines);
  /** All that was read, for the lists that belong to no collection. */
  source: ContentFiles = { texts: new Map(), routes: new Set() };
  /** Every file of every collection, whether it keeps to its schema or not. */
  files: readonly ContentFile[] = [];

  /** Reads what has changed since the last time. */
  read(source: ContentFiles): this {
    this.source = source;
    this.files = [...this.#collections.values()].flatMap(
      (collection) => collection.read(source).files,
    );
    return this;
  }

  /** Ids of the sources that were retracted. */
  get retracted(): ReadonlySet<string> {
    return new Set(
      this.sources.entries.filter(({ data }) => data.retracted !== undefined).map(({ id }) => id),
    );
  }

  /** The claims without what retracted sources said: what their grades and their words follow from. */
  get standingClaims(): Entry<ClaimData>[] {
    const { retracted } = this;
    return this.claims.entries.map((entry) => {
      const data = withoutRetracted(entry.data, retracted);
      return data === entry.data ? entry : { ...entry, data };
    });
  }

  /** Whether a file cannot be read, which may name or hold anything. */
  get hasUnread(): boolean {
    return this.files.some(
      ({ data, markdown }) =>
        data === undefined || (markdown !== undefined && markdown.parsed.root === undefined),
    );
  }

  /** Ids of the files of a collection. */
  idsOf(collection: string): ReadonlySet<string> {
    return this.#collections.get(collection)?.ids ?? new Set();
  }

  /** The files that keep to their schema. */
  get entries(): Entry[] {
    return this.files.filter(isEntry);
  }

  #collection<Data>(name: CollectionName, type: EntryType<Data>): Collection<Data> {
    const collection = new Collection(name, type);
    this.#collections.set(name, collection);
    return collection;
  }
}

function isEntry<Data>(file: ContentFile<Data>): file is Entry<Data> {
  return file.data !== undefined;
}

/** Whether a file is an article that no build has. */
export function isDraft({ data }: Pick<ContentFile, 'data'>): boolean {
  return typeof data === 'object' && data !== null && 'draft' in data && data.draft === true;
}

const frontMatter = /^---\r?\n(?<yaml>[\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

function readMdx(file: string, text: string): { yaml: YamlSource; markdown: Markdown } {
  const match = frontMatter.exec(text);
  const yaml = match?.groups?.['yaml'];
  if (match === null || yaml === undefined) {
    const diagnostic: Diagnostic = {
      file,
      line: 1,
      found: 'no front matter',
      expected: 'the file to begin with fields between two lines of ---',
      fix: 'Begin like a neighbour, or let `npm run new:article` write the first lines.',
    };
    return {
      yaml: { text: '', data: undefined, lineOf: () => 1, diagnostics: [diagnostic] },
      markdown: new Markdown(file, text),
    };
  }
  const blank = match[0].replace(/[^\n]/g, '');
  return {
    yaml: readYaml(file, `\n${yaml}`, true),
    markdown: new Markdown(file, blank + text.slice(match[0].length)),
  };
}

function referencesIn(data: unknown): Reference[] {
  return [...valuesIn(data)].flatMap(({ path, value }) => {
    if (typeof value !== 'object' || value === null) return [];
    if (!('collection' in value) || !('id' in value)) return [];
    const { collection, id } = value;
    return typeof collection === 'string' && typeof id === 'string'
      ? [{ path, collection, id }]
      : [];
  });
}
