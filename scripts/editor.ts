/** What the commands that make entries share: the terminal, the end, and the words for both. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { intro, log, note, outro } from '@clack/prompts';
import { readContentFiles } from '../src/content-check/content-files.ts';
import { slugOf } from '../src/content-check/slug.ts';
import { renewKnownIds } from '../src/editor-support/known-ids.ts';
import { Cancelled, terminal, type Prompts } from '../src/new-entry/prompts.ts';

/** Folder of this project. A test hands another to a command. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/**
 * Reads the arguments of a command that begins an entry.
 *
 * @param args as typed behind its name
 */
export const parseEntryArgs = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      id: { type: 'string' },
      'no-questions': { type: 'boolean', default: false },
    },
  });

/** Today as YYYY-MM-DD, where the editor is. */
export const today = (): string => new Date().toLocaleDateString('en-CA');

/** Something that an editor can put right, told in a sentence. */
export class EditorError extends Error {}

/** The terminal, or undefined where nobody can answer or wants to. */
export const promptsFor = (noQuestions: boolean): Prompts | undefined =>
  !noQuestions && process.stdin.isTTY && process.stdout.isTTY ? terminal : undefined;

/** What is wrong with an id, in a sentence. */
export function problemWithId(id: string, taken: ReadonlySet<string>): string | undefined {
  if (slugOf(id) !== id || id === '')
    return `An id has small letters, figures and hyphens only${slugOf(id) === '' ? '' : `: ${slugOf(id)}`}.`;
  return taken.has(id) ? `“${id}” is taken already.` : undefined;
}

/**
 * The id of a new entry: the one that was given, else the one that the editor agrees to.
 *
 * @param option by which it is given
 * @throws EditorError where the given id will not do
 */
export async function chooseId(
  question: string,
  suggested: string,
  given: string | undefined,
  taken: ReadonlySet<string>,
  prompts: Prompts | undefined,
  option = '--id',
): Promise<string> {
  const problem = (id: string): string | undefined => problemWithId(id, taken);
  if (given === undefined && prompts !== undefined) {
    const answer = await prompts.text(question, { initial: suggested, problem });
    if (answer !== '') return answer;
  }
  const id = given ?? suggested;
  const wrong = problem(id);
  if (wrong !== undefined) throw new EditorError(`${wrong} Choose another with ${option}.`);
  return id;
}

/**
 * Writes a new file, which must not be there, and makes its id known to code editors.
 *
 * @param root folder of the project
 */
export function writeNew(root: string, file: string, text: string): void {
  const path = join(root, file);
  if (existsSync(path)) throw new EditorError(`${file} is there already.`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  renewKnownIds(root, readContentFiles(root));
}

/** Says what was written, what is still open in it, and what comes next. */
export function tellWritten(file: string, open: readonly string[], remarks: readonly string[]) {
  log.success(`Wrote ${file}`);
  for (const remark of remarks) log.warn(remark);
  if (open.length > 0)
    note(
      `${open.join(', ')}\n\nWhat each means stands above it in the file. \`npm run check:content\` names\nthem with their lines until they are filled in.`,
      'Still open',
    );
}

/** What a command says at its end. */
export interface Done {
  readonly message: string;
  /** Whether there was something that it could not do. */
  readonly isIncomplete?: boolean;
}

/**
 * Runs a command: what an editor can put right is told in a sentence and ends with 1, Ctrl+C too.
 *
 * @param title what the command makes
 * @param run its work
 * @returns what the process ends with
 */
export async function runCommand(title: string, run: () => Promise<Done>): Promise<number> {
  intro(title);
  try {
    const { message, isIncomplete = false } = await run();
    outro(message);
    return isIncomplete ? 1 : 0;
  } catch (error) {
    if (error instanceof Cancelled) log.error('Stopped. Nothing more was written.');
    else log.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
