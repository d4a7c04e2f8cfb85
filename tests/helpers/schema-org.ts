import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/**
 * The vocabulary of https://schema.org, read from the types of schema-dts, which are generated from it:
 * an interface holds the properties of a type, what it extends are its parents, and a type alias is a
 * union of the type's own interface and its children.
 */

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Shape {
  readonly parents: readonly string[];
  readonly properties: ReadonlyMap<string, ts.TypeNode>;
}

const file = join(
  dirname(createRequire(import.meta.url).resolve('schema-dts/package.json')),
  'dist/schema.d.ts',
);
const shapes = new Map<string, Shape>();
const aliases = new Map<string, ts.TypeNode>();
for (const statement of ts.createSourceFile(
  file,
  readFileSync(file, 'utf8'),
  ts.ScriptTarget.Latest,
).statements) {
  if (ts.isTypeAliasDeclaration(statement)) aliases.set(statement.name.text, statement.type);
  if (ts.isInterfaceDeclaration(statement)) shapes.set(statement.name.text, shapeOf(statement));
}

function shapeOf(declaration: ts.InterfaceDeclaration): Shape {
  const extended = (declaration.heritageClauses ?? []).flatMap(({ types }) => [...types]);
  return {
    parents: extended.flatMap(({ expression }) =>
      ts.isIdentifier(expression) ? expression.text : [],
    ),
    properties: new Map(
      declaration.members.flatMap((member): [string, ts.TypeNode][] =>
        ts.isPropertySignature(member) &&
        ts.isStringLiteral(member.name) &&
        member.type !== undefined
          ? [[member.name.text, member.type]]
          : [],
      ),
    ),
  };
}

/** What a type says that a property may hold. */
function expectedBy(type: string, property: string): ts.TypeNode | undefined {
  const find = (name: string): ts.TypeNode | undefined => {
    const shape = shapes.get(name);
    return (
      shape?.properties.get(property) ??
      shape?.parents.map(find).find((found) => found !== undefined)
    );
  };
  return find(`${type}Leaf`);
}

/** The names of a union; `SchemaValue<…>`, which is one value or several, is looked into. */
function namesIn(node: ts.TypeNode): string[] {
  if (ts.isUnionTypeNode(node)) return node.types.flatMap(namesIn);
  if (!ts.isTypeReferenceNode(node) || !ts.isIdentifier(node.typeName)) return [];
  const [first] = node.typeArguments ?? [];
  return node.typeName.text === 'SchemaValue' && first !== undefined
    ? namesIn(first)
    : [node.typeName.text];
}

/** Whether something of a type is also of another: the same, or a child of it. */
function isA(type: string, other: string): boolean {
  const alias = aliases.get(other);
  return type === other || (alias !== undefined && namesIn(alias).some((name) => isA(type, name)));
}

/** No 30 February: a day that is not real is either no date or becomes another one. */
const isRealDay = (value: string): boolean => {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(value);
};

/** Values that are no nodes, by the name of their type. */
const dataTypes: Readonly<Record<string, (value: unknown) => boolean>> = {
  Text: (value) => typeof value === 'string' && value.trim() !== '',
  URL: (value) => typeof value === 'string' && /^https?:/.test(value) && URL.canParse(value),
  Date: (value) =>
    typeof value === 'string' &&
    (/^\d{4}$/.test(value) || (/^\d{4}-\d\d-\d\d$/.test(value) && isRealDay(value))),
  Duration: (value) => typeof value === 'string' && /^PT[1-9]\d*M$/.test(value),
  Integer: (value) => Number.isInteger(value),
  Number: (value) => typeof value === 'number',
  Boolean: (value) => typeof value === 'boolean',
};

/** A place where a node is named by its `@id` alone, or by that and its type. */
export interface Reference {
  readonly id: string;
  readonly types: readonly string[];
  /** Types that may stand at that place. */
  readonly expected: readonly string[];
}

/** What an examination of a graph found. */
export interface Findings {
  /** Each fault with the place in the graph. */
  readonly faults: string[];
  readonly references: Reference[];
  /** Nodes that are more than a reference. */
  readonly nodes: Record<string, unknown>[];
}

export const typesOf = (node: Record<string, unknown>): string[] =>
  [node['@type']].flat().filter((type) => typeof type === 'string');

/** Whether a node of these types may stand where others are expected. */
export const fits = (types: readonly string[], expected: readonly string[]): boolean =>
  types.some((type) => expected.some((name) => isA(type, name)));

/**
 * Holds every node of a graph against the vocabulary: types, properties with those of the parents,
 * and what each property may hold.
 *
 * @param graph the value of `@graph`
 */
export function examine(graph: unknown): Findings {
  const found: Findings = { faults: [], references: [], nodes: [] };
  const nodes = Array.isArray(graph) ? graph : [];
  if (nodes.length === 0) found.faults.push('The graph holds no nodes.');
  for (const [index, node] of nodes.entries()) examineValue(node, ['Thing'], `[${index}]`, found);
  return found;
}

function examineValue(
  value: unknown,
  expected: readonly string[],
  place: string,
  found: Findings,
): void {
  if (!isObject(value)) {
    if (expected.some((name) => dataTypes[name]?.(value) === true)) return;
    found.faults.push(`${place}: ${JSON.stringify(value)} is none of ${expected.join(', ')}.`);
    return;
  }
  const types = typesOf(value);
  const id = value['@id'];
  const properties = Object.entries(value).filter(([name]) => !name.startsWith('@'));
  const isReference = properties.length === 0 && typeof id === 'string';
  if (isReference) found.references.push({ id, types, expected });
  else found.nodes.push(value);
  if (isReference && types.length === 0 && expected.includes('IdReference')) return;
  for (const type of types) {
    if (!shapes.has(`${type}Leaf`)) found.faults.push(`${place}: there is no type ${type}.`);
  }
  if (!fits(types, expected)) {
    found.faults.push(`${place}: ${types.join(', ')} is none of ${expected.join(', ')}.`);
  }
  for (const [name, content] of properties)
    examineProperty(types, name, content, `${place}.${name}`, found);
}

/** What an action asks for is its property with `-input`: https://schema.org/docs/actions.html */
const constraint = /-(?:input|output)$/;

function examineProperty(
  types: readonly string[],
  name: string,
  content: unknown,
  place: string,
  found: Findings,
): void {
  const isConstraint = constraint.test(name) && fits(types, ['Action']);
  const property = isConstraint ? name.replace(constraint, '') : name;
  const holds = types.flatMap((type) => expectedBy(type, property) ?? []);
  if (holds.length === 0) {
    found.faults.push(`${place}: ${types.join(', ')} has no such property.`);
    return;
  }
  const values: unknown[] = Array.isArray(content) ? content : [content];
  if (values.length === 0) found.faults.push(`${place}: the list is empty.`);
  const expected = isConstraint ? ['Text'] : holds.flatMap(namesIn);
  for (const [index, value] of values.entries())
    examineValue(value, expected, `${place}[${index}]`, found);
}
