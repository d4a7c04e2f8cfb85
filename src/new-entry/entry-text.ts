import { format, resolveConfig } from 'prettier';
import { Document, visit } from 'yaml';
import { explain } from './explain.ts';
import type { Field } from './fields.ts';

/** What is known of an entry so far, by the names of its fields. */
export type Values = Readonly<Record<string, unknown>>;

const COMMENT_WIDTH = 100;

/** The lines of a comment; none without a text. */
export function comment(text: string, indent = ''): string[] {
  if (text === '') return [];
  const lines: string[] = [];
  let line = `${indent}#`;
  for (const word of text.split(/\s+/)) {
    if (`${line} ${word}`.length > COMMENT_WIDTH) {
      lines.push(line);
      line = `${indent}#`;
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}

/** A field and its value as YAML; authors stand one to a line. */
function yamlOf(name: string, value: unknown, indent: string): string[] {
  const document = new Document({ [name]: value });
  visit(document, {
    Map(_, node) {
      if (node.has('family')) node.flow = true;
    },
  });
  return document
    .toString({ lineWidth: COMMENT_WIDTH - indent.length, flowCollectionPadding: true })
    .trimEnd()
    .split('\n')
    .map((line) => indent + line);
}

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function linesOf(fields: readonly Field[], values: Values, indent: string): string[] {
  return fields.flatMap((field): string[] => {
    const { name, form, isOptional, schema } = field;
    const value = values[name];
    if (form.kind === 'group' && (isValues(value) || (value === undefined && !isOptional))) {
      const inside = linesOf(form.fields, isValues(value) ? value : {}, `${indent}  `);
      return [...comment(field.about ?? '', indent), `${indent}${name}:`, ...inside];
    }
    if (value !== undefined) return yamlOf(name, value, indent);
    const about = explain(field);
    if (isOptional) return [...comment(`If it applies: ${about}`, indent), `${indent}# ${name}:`];
    const mayBeEmpty = form.kind === 'list' && schema.safeParse([]).success;
    return mayBeEmpty
      ? [...comment(`May stay empty: ${about}`, indent), `${indent}${name}: []`]
      : [...comment(`TO FILL IN: ${about}`, indent), `${indent}${name}:`];
  });
}

/**
 * The text of an entry’s file. A field without a value is a gap that the content check names; above it
 * stands what it means. One that need not be there is a comment as a whole.
 *
 * @param parts fields in the order of the file; a blank line stands between two parts
 * @param values by the names of the fields; undefined is the same as missing
 * @param file path of the file, by which the formatter finds its settings
 */
export async function entryText(
  parts: readonly (readonly Field[])[],
  values: Values,
  file: string,
): Promise<string> {
  const text = parts.map((fields) => linesOf(fields, values, '').join('\n')).join('\n\n');
  const config = await resolveConfig(file);
  return format(`${text}\n`, { ...config, parser: 'yaml' });
}
