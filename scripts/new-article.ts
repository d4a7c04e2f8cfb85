/** Asks for a title, a topic and an address and writes a draft that passes every check. */
import { parseArgs } from 'node:util';
import { articleSchema } from '../src/articles/schema.ts';
import { entryTypes } from '../src/collections.ts';
import { readContentFiles } from '../src/content-check/content-files.ts';
import { Collection } from '../src/content-check/library.ts';
import { slugOf } from '../src/content-check/slug.ts';
import { referenceAsIs } from '../src/evidence/reference-to.ts';
import { problemWith } from '../src/new-entry/ask.ts';
import { folderOf, idsIn } from '../src/new-entry/entry-kinds.ts';
import { draftArticle } from './draft-article.ts';
import {
  chooseId,
  EditorError,
  projectRoot,
  promptsFor,
  runCommand,
  today,
  writeNew,
  type Done,
} from './editor.ts';

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', short: 'h' },
      title: { type: 'string' },
      topic: { type: 'string' },
      address: { type: 'string' },
    },
  }).values;

type Options = ReturnType<typeof parse>;

/** The topics of a project in their order. */
const topicsIn = (root: string) =>
  new Collection('topics', entryTypes.topics)
    .read(readContentFiles(root))
    .entries.toSorted((a, b) => a.data.order - b.data.order);

const usage = (
  root: string,
): string => `Usage: npm run new:article [-- --title "A title" --topic TOPIC --address ADDRESS]

Writes a draft into content/articles. It asks for what is not given.

--title    a statement of 10 to 70 characters
--topic    ${topicsIn(root)
  .map(({ id }) => id)
  .join(', ')}
--address  the name of the file and of the page: sleep becomes content/articles/sleep.mdx and
           /articles/sleep/. It stays for good, so choose a short one. Without it, and without a
           terminal, the address is made from the title.`;

const { title: titleSchema } = articleSchema(referenceAsIs).shape;

async function writeArticle(options: Options, root: string): Promise<Done> {
  const prompts = promptsFor(false);
  const problem = (title: string): string | undefined => problemWith(titleSchema, title);
  const question = 'The title, as a statement, such as: A foot massage may warm cold feet';
  const title = (options.title ?? (await prompts?.text(question, { problem })) ?? '').trim();
  const wrong = title === '' ? 'Give a title with --title.' : problem(title);
  if (wrong !== undefined) throw new EditorError(wrong);

  const topics = topicsIn(root);
  const topicIds = topics.map(({ id }) => id);
  const choices = topics.map(({ id, data: { label, about } }) => ({
    value: id,
    label: `${label}: ${about}`,
  }));
  const chosen = options.topic ?? (await prompts?.choose('The topic', choices)) ?? '';
  const topic = topicIds.find((id) => id === chosen);
  if (topic === undefined)
    throw new EditorError(
      `${chosen === '' ? 'Give a topic with --topic.' : `There is no topic “${chosen}”.`} Topics: ${topicIds.join(', ')}`,
    );

  const taken = idsIn(readContentFiles(root), 'articles');
  const address = await chooseId(
    'The address: the name of the page and its file, which stays for good. Short is good: sleep',
    slugOf(title),
    options.address,
    taken,
    prompts,
    '--address',
  );
  const file = `${folderOf('articles')}/${address}.mdx`;
  writeNew(root, file, draftArticle(title, topic, today()));
  return {
    message: `Wrote ${file}. It shows on /articles/${address}/ in npm run dev, and in no build until you take out “draft: true”.`,
  };
}

/**
 * Runs the command.
 *
 * @param args as typed behind its name
 * @param root folder that holds `content/`
 * @returns what it ends with
 */
export async function newArticle(args: readonly string[], root: string): Promise<number> {
  const options = parse(args);
  if (options.help !== true) return runCommand('A new article', () => writeArticle(options, root));
  console.log(usage(root));
  return 0;
}

if (import.meta.main) process.exitCode = await newArticle(process.argv.slice(2), projectRoot);
