import { mdxToJs } from 'satteri';
import { contentChecker } from '../../src/content-check/check.ts';
import type { ContentFiles } from '../../src/content-check/content-files.ts';
import type { Diagnostic } from '../../src/content-check/diagnostic.ts';
import { citePlugin } from '../../src/evidence/cite-plugin.ts';
import { mutate, randomFrom } from './mutations.ts';

/** What came of many mutations. */
export interface FuzzReport {
  /** How many were tried. */
  readonly tried: number;
  /** How many the check let pass. */
  readonly passed: number;
  /** What should not be: each with its mutation. */
  readonly faults: readonly string[];
}

/** Words of parsers and of code, which no author should meet outside quotation marks. */
const speech =
  /\boxc\b|\bJSX\b|\btokens?\b|U\+[0-9A-F]{4}|\bundefined\b|\[object|Unexpected|Implicit|[Mm]apping|\bscalar\b|NaN|Invalid input|invalid_|ZodError|\.ts:\d/;

/** What an author quotes is theirs. */
const withoutQuotations = (text: string): string =>
  text.replaceAll(/“[\s\S]*?(?:”|$)|"[\s\S]*?(?:"|$)|\[@[^\]]*\]?|<[^>]*>?/g, '');

/** What is wrong with a message, if anything is. */
function faultOf(
  { file, line, found, expected, fix }: Diagnostic,
  texts: ReadonlyMap<string, string>,
): string | undefined {
  if (!file.startsWith('content/')) return `a message about ${file}`;
  const lines = texts.get(file)?.split('\n').length ?? 0;
  if (line !== undefined && (!Number.isInteger(line) || line < 1 || line > Math.max(lines, 1)))
    return `line ${line} of ${lines} in ${file}`;
  if ([found, expected, fix].some((text) => text.trim() === '')) return 'an empty message';
  const parser = speech.exec(withoutQuotations(`${found} ${expected} ${fix}`));
  return parser === null
    ? undefined
    : `parser’s speech: ${parser[0]} in ${found} | ${expected} | ${fix}`;
}

/**
 * Mutates content again and again and checks it: each time it passes, or each message names a file of
 * the content, a line of it, and says in plain words what to do. What passes can be compiled.
 *
 * @param source sound content
 * @param count how many mutations to try
 * @param options `seed` of the random numbers; `batch`: how many mutations to check at once
 */
export async function fuzzContent(
  source: ContentFiles,
  count: number,
  { seed, batch }: { readonly seed: number; readonly batch: number },
): Promise<FuzzReport> {
  const random = randomFrom(seed);
  const check = contentChecker();
  check(source);
  const faults: string[] = [];
  let passed = 0;
  for (let tried = 0; tried < count; tried += batch) {
    const mutations = Array.from({ length: Math.min(batch, count - tried) }, () =>
      mutate(source.texts, random),
    ).flat();
    const texts = new Map(source.texts);
    for (const { file, text } of mutations)
      if (text === undefined) texts.delete(file);
      else texts.set(file, text);
    const told = mutations.map(({ what, file }) => `${what} in ${file}`).join('; ');
    try {
      const diagnostics = check({ texts, routes: source.routes });
      if (diagnostics.length === 0) passed += mutations.length;
      faults.push(
        ...diagnostics
          .map((diagnostic) => faultOf(diagnostic, texts))
          .filter((fault) => fault !== undefined)
          .map((fault) => `${fault} (${told})`),
      );
      const named = new Set(diagnostics.map(({ file }) => file));
      for (const { file, text } of mutations)
        if (text !== undefined && file.endsWith('.mdx') && !named.has(file)) await compile(text);
    } catch (error) {
      faults.push(
        `${error instanceof Error ? (error.stack ?? error.message) : String(error)} (${told})`,
      );
    }
  }
  return { tried: count, passed, faults };
}

/** Compiles an article as a build does. */
async function compile(text: string): Promise<void> {
  await mdxToJs(text.replace(/^---\r?\n[\s\S]*?\n---/, ''), { mdastPlugins: [citePlugin] });
}
