import { z } from 'astro/zod';
import { nearest } from '../content-check/nearest.ts';
import { readFields } from '../content-check/schema-issues.ts';
import type { Values } from './entry-text.ts';
import type { ReferencedCollection } from '../evidence/reference-to.ts';
import { explain } from './explain.ts';
import type { Field, Form } from './fields.ts';
import type { Option, Prompts } from './prompts.ts';

/** What the questions need to know of the rest of the content. */
export interface Surroundings {
  /** Ids of the entries of a collection. */
  readonly idsOf: (collection: ReferencedCollection) => ReadonlySet<string>;
  /** A likely answer, by the path of the field (`searched.date`) and what has been answered so far. */
  readonly suggestion: (path: string, answers: Values) => string | number | undefined;
}

/** What is wrong with a value, in the words of the content check. */
export function problemWith(schema: z.ZodType, value: unknown): string | undefined {
  const { diagnostics } = readFields(z.object({ value: schema }), '', {
    data: { value },
    lineOf: () => 1,
  });
  const [first] = diagnostics;
  return first === undefined ? undefined : `Expected: ${first.expected}.`;
}

/** What an editor typed, as the value that the file has. */
const typed = (form: Form, text: string): unknown => (form.kind === 'number' ? Number(text) : text);

/** The choice that leaves a field open. */
const LATER: Option = { value: '', label: 'leave it open' };

class Questions {
  readonly #prompts: Prompts;
  readonly #around: Surroundings;

  constructor(prompts: Prompts, around: Surroundings) {
    this.#prompts = prompts;
    this.#around = around;
  }

  /** Asks for each field that has no value yet. */
  async fields(fields: readonly Field[], known: Values, path: string): Promise<Values> {
    let values = known;
    for (const field of fields) {
      if (values[field.name] !== undefined) continue;
      const value = await this.#field(field, values, `${path}${field.name}`);
      if (value !== undefined) values = { ...values, [field.name]: value };
    }
    return values;
  }

  async #field(field: Field, values: Values, path: string): Promise<unknown> {
    const { form, isOptional, schema } = field;
    // A list to choose from shows what there is by itself.
    const meaning = form.kind === 'choice' ? (field.about ?? '') : explain(field);
    const message = `${path}${isOptional ? ' (if it applies)' : ''}\n${meaning}`.trim();
    if (form.kind === 'group') {
      if (isOptional && !(await this.#prompts.confirm(message))) return undefined;
      const inside = await this.fields(form.fields, {}, `${path}.`);
      return Object.keys(inside).length > 0 ? inside : undefined;
    }
    if (form.kind === 'list') return this.#list(form, message, path);
    return this.#one(form, schema, message, this.#around.suggestion(path, values));
  }

  /** One answer after another, until an empty one. */
  async #list(
    { of, item }: Extract<Form, { kind: 'list' }>,
    message: string,
    path: string,
  ): Promise<unknown[] | undefined> {
    const items: unknown[] = [];
    for (;;) {
      const asked = items.length === 0 ? message : `${path}, no. ${items.length + 1}`;
      const value =
        of.kind === 'group'
          ? (await this.#prompts.confirm(`${asked}\nAdd one?`))
            ? await this.fields(of.fields, {}, `${path} no. ${items.length + 1}, `)
            : undefined
          : await this.#one(of, item, asked, undefined);
      if (value === undefined) return items.length > 0 ? items : undefined;
      items.push(value);
    }
  }

  async #one(
    form: Form,
    schema: z.ZodType,
    message: string,
    suggestion: string | number | undefined,
  ): Promise<unknown> {
    switch (form.kind) {
      case 'boolean': {
        const yes = await this.#prompts.choose(message, [LATER, { value: 'yes' }, { value: 'no' }]);
        return yes === '' ? undefined : yes === 'yes';
      }
      case 'choice': {
        const options = form.options.map(({ value, meaning }) => ({
          value: String(value),
          ...(meaning !== undefined && { label: `${value}: ${meaning}` }),
        }));
        const chosen = await this.#prompts.choose(message, [LATER, ...options]);
        return form.options.find(({ value }) => String(value) === chosen)?.value;
      }
      case 'reference': {
        const ids = this.#around.idsOf(form.collection);
        const id = await this.#prompts.text(message, {
          problem: (answer) => unknownIn(form.collection, answer, ids),
        });
        return id === '' ? undefined : id;
      }
      case 'text':
      case 'day':
      case 'address':
      case 'number': {
        const answer = await this.#prompts.text(message, {
          initial: suggestion === undefined ? undefined : String(suggestion),
          problem: (text) => problemWith(schema, typed(form, text)),
        });
        return answer === '' ? undefined : typed(form, answer);
      }
      default:
        return undefined;
    }
  }
}

function unknownIn(collection: string, id: string, ids: ReadonlySet<string>): string | undefined {
  if (ids.has(id)) return undefined;
  const meant = nearest(id, ids);
  return `There is no ${id} in content/${collection}.${meant === undefined ? '' : ` Do you mean ${meant}?`}`;
}

/**
 * Asks for the fields of an entry one by one, each with what it means. An answer is held against the
 * schema at once; an empty one leaves the field open.
 *
 * @param values what is known already, which is not asked for
 * @returns all that is known now
 * @throws Cancelled when the editor stops
 */
export async function askFields(
  fields: readonly Field[],
  values: Values,
  prompts: Prompts,
  around: Surroundings,
): Promise<Values> {
  return new Questions(prompts, around).fields(fields, values, '');
}

/** The suggestions for fields without a value, for an entry that nobody is asked about. */
export function suggestedValues(
  fields: readonly Field[],
  values: Values,
  around: Surroundings,
  path = '',
): Values {
  let all = values;
  for (const { name, form } of fields) {
    if (all[name] !== undefined) continue;
    const value =
      form.kind === 'group'
        ? suggestedValues(form.fields, {}, around, `${path}${name}.`)
        : around.suggestion(`${path}${name}`, all);
    const isEmpty = typeof value === 'object' && Object.keys(value).length === 0;
    if (value !== undefined && !isEmpty) all = { ...all, [name]: value };
  }
  return all;
}
