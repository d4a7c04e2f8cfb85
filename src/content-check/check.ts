import { z } from 'astro/zod';
import { entryTypes } from '../collections.ts';
import type { ReferenceTo } from '../evidence/reference-to.ts';
import { pageMdxComponentProps, mdxComponentProps } from '../mdx-components/props.ts';
import { collectionRules } from './collection-rules.ts';
import type { Fault } from './diagnostic.ts';
import { nearest, toFaults } from './issues.ts';
import { collectionNames, readLibrary, type CollectionName, type ContentFile } from './library.ts';
import { checkMarkdown } from './markdown-rules.ts';
import { checkMoves } from './redirects.ts';
import { checkProse } from '../prose-lint/index.ts';
import { titleRules } from './title-rules.ts';

/**
 * Checks all content: every file by its schema, every reference, every text, and the rules that hold
 * between files. Astro checks schemas too, but stops at the first fault and knows no lines.
 *
 * @param root folder that holds `content/`
 * @returns all faults, none when the content is sound
 */
export function checkContent(root: string): Fault[] {
  const files = readLibrary(root);
  const ids = new Map(
    collectionNames.map((name) => [
      name,
      new Set(files.filter((file) => file.collection === name).map((file) => file.id)),
    ]),
  );
  const reference = referenceInto(ids);
  return [
    ...files.flatMap((file) => checkName(file)),
    ...files.flatMap((file) => checkFields(file, reference)),
    ...files
      .filter(({ body }) => body !== undefined)
      .flatMap((file) =>
        checkMarkdown(
          file,
          ids,
          file.collection === 'pages' ? pageMdxComponentProps : mdxComponentProps,
        ),
      ),
    ...collectionRules(files),
    ...titleRules(files),
    ...checkProse(root, files),
    ...checkMoves(root, files),
  ];
}

/** A pointer that is checked on the spot, in place of Astro's, which is checked when it is followed. */
function referenceInto(ids: ReadonlyMap<string, ReadonlySet<string>>): ReferenceTo {
  return (collection) => {
    const known = ids.get(collection) ?? new Set<string>();
    return z
      .string()
      .check((context) => {
        const id = context.value;
        if (known.has(id)) return;
        const meant = nearest(id, [...known]);
        context.issues.push({
          code: 'custom',
          input: id,
          message: `the id of a file in content/${collection}`,
          params: {
            fix:
              meant === undefined
                ? `Add a file of that name to content/${collection}, or use an id that is there.`
                : `Write “${meant}”.`,
          },
        });
      })
      .transform((id) => ({ collection, id }));
  };
}

const fileName = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function checkName({ file, id }: ContentFile): Fault[] {
  if (fileName.test(id)) return [];
  return [
    {
      file,
      found: `a file called “${id}”`,
      expected: 'small letters, figures and hyphens, since the name becomes the address',
      fix: `Rename it to “${id
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '')}”.`,
    },
  ];
}

function checkFields(file: ContentFile, reference: ReferenceTo): Fault[] {
  const { source } = file;
  if (source.faults.length > 0) return [...source.faults];
  const schema = schemaOf(file.collection, reference);
  const result = schema.safeParse(source.data);
  if (result.success) return [];
  return toFaults(result.error.issues, {
    file: file.file,
    data: source.data,
    fields: Object.keys(schema.shape),
    lineOf: source.lineOf,
  });
}

function schemaOf(collection: CollectionName, reference: ReferenceTo): z.ZodObject {
  return entryTypes[collection].schema(reference);
}
