import type { z } from 'astro/zod';

/**
 * Reads what an author gave to a component in an article.
 *
 * @param component the name that the author typed
 * @param schema what it takes
 * @param props what it was given
 * @throws Error that says what was given, what was expected and how to fix it
 */
export function parseProps<T extends z.ZodType>(
  component: string,
  schema: T,
  props: unknown,
): z.output<T> {
  const result = schema.safeParse(props);
  if (result.success) return result.data;
  throw new Error(
    describePropsError(
      component,
      result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
      props,
    ),
  );
}

/** Words of the error that {@link parseProps} throws. */
export function describePropsError(
  component: string,
  issues: readonly { path: string; message: string }[],
  props: unknown,
): string {
  const given = JSON.stringify(props, (key, value: unknown) =>
    key === 'children' ? undefined : value,
  );
  const lines = issues.map(
    ({ path, message }) => `  ${path === '' ? 'the tag' : path}: ${message}`,
  );
  return [
    `<${component}> in an article was given something it cannot use.`,
    `Found: ${given}`,
    `Expected:`,
    ...lines,
    `Fix: correct the tag; content/README.md lists what each part takes.`,
  ].join('\n');
}
