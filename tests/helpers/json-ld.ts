/**
 * Nodes of a JSON-LD graph. That types, properties and values are those of https://schema.org is held
 * by the compiler, since all nodes are written as types of schema-dts.
 */

export type JsonLdNode = Readonly<Record<string, unknown>>;

/** A place where a node is named by its `@id` alone, or by that and its type. */
export interface Reference {
  readonly id: string;
  /** The property that names it. */
  readonly property: string;
  readonly types: readonly string[];
}

/** What a graph holds. */
export interface Graph {
  /** Nodes that are more than a reference, at any depth. */
  readonly nodes: readonly JsonLdNode[];
  readonly references: readonly Reference[];
  /** Values that say nothing or that no reader of the data could use. */
  readonly problems: readonly string[];
}

export const isNode = (value: unknown): value is JsonLdNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as the nodes in it: one, several or none. */
export const nodesOf = (value: unknown): JsonLdNode[] => [value].flat().filter(isNode);

export const typesOf = (node: JsonLdNode): string[] =>
  [node['@type']].flat().filter((type) => typeof type === 'string');

/** A day of the calendar, or a year. */
const isDate = (value: string): boolean => {
  if (/^\d{4}$/.test(value)) return true;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(value);
};

/** What a value of a property must be, by the name of the property. */
const forms: readonly (readonly [RegExp, (value: string) => boolean])[] = [
  [
    /^(?:@id|url|contentUrl|image|item|sameAs|publishingPrinciples|correctionsPolicy)$/,
    (value) => URL.canParse(value),
  ],
  [/^(?:date\w+|lastReviewed)$/, isDate],
  [/^timeRequired$/, (value) => /^PT[1-9]\d*M$/.test(value)],
];

/**
 * Takes a graph apart.
 *
 * @param graph the value of `@graph`
 */
export function readGraph(graph: unknown): Graph {
  const nodes: JsonLdNode[] = [];
  const references: Reference[] = [];
  const problems: string[] = [];
  const visit = (value: unknown, property: string): void => {
    if (Array.isArray(value)) {
      if (value.length === 0) problems.push(`${property} is an empty list`);
      for (const item of value) visit(item, property);
    } else if (isNode(value)) {
      const fields = Object.entries(value);
      const types = typesOf(value);
      const id = value['@id'];
      if (typeof id === 'string' && fields.every(([name]) => name.startsWith('@'))) {
        references.push({ id, property, types });
      } else {
        nodes.push(value);
        if (types.length === 0) problems.push(`${property} has no type`);
      }
      for (const [name, content] of fields) visit(content, name);
    } else if (value === null || value === '') problems.push(`${property} is empty`);
    else if (typeof value === 'string') {
      const form = forms.find(([names]) => names.test(property));
      if (form !== undefined && !form[1](value)) problems.push(`${property}: ${value}`);
    }
  };
  visit(graph, '@graph');
  return { nodes, references, problems };
}
