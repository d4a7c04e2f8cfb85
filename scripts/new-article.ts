/** Asks for a title and a topic and writes a draft that passes every check. */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { cancel, intro, isCancel, outro, select, text } from '@clack/prompts';
import { topicIds, topics } from '../src/articles/topics.ts';
import { slugOf } from '../src/content-check/slug.ts';
import { draftArticle } from './draft-article.ts';

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h' },
    title: { type: 'string' },
    topic: { type: 'string' },
  },
});
if (values.help === true) {
  console.log(
    `Usage: npm run new:article [-- --title "A title" --topic TOPIC]\n\nWrites a draft into content/articles. Asks for what is not given.\nTopics: ${topicIds.join(', ')}`,
  );
  process.exit(0);
}

const tooShort = (title: string): string | undefined =>
  title.trim().length < 10 || title.trim().length > 70
    ? 'A title has 10 to 70 characters.'
    : undefined;

function stop(message: string): never {
  cancel(message);
  process.exit(1);
}

intro('A new article');
const title =
  values.title ??
  (await text({
    message: 'Title, as a statement',
    placeholder: 'A foot massage may warm cold feet',
    validate: (value = '') => tooShort(value),
  }));
if (isCancel(title)) stop('Nothing was written.');
const wrong = tooShort(title);
if (wrong !== undefined) stop(wrong);

const chosen =
  values.topic ??
  (await select({
    message: 'Topic',
    options: topics.map(({ id, label, about }) => ({ value: id, label, hint: about })),
  }));
if (isCancel(chosen)) stop('Nothing was written.');
const topic = topicIds.find((id) => id === chosen);
if (topic === undefined) stop(`There is no topic “${chosen}”. Topics: ${topicIds.join(', ')}`);

const file = `content/articles/${slugOf(title)}.mdx`;
if (existsSync(file)) stop(`${file} is there already.`);
const today = new Date().toLocaleDateString('en-CA');
writeFileSync(file, draftArticle(title.trim(), topic, today));
outro(`Wrote ${file}. It shows in npm run dev, and in no build until you take out “draft: true”.`);
