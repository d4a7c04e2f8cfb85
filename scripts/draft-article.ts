import { articleSchema } from '../src/articles/schema.ts';
import { referenceAsIs } from '../src/evidence/reference-to.ts';
import { comment } from '../src/new-entry/entry-text.ts';
import { meaningAt } from '../src/new-entry/fields.ts';
import { MAX_SHOWN } from '../src/seo/titles.ts';

const schema = articleSchema(referenceAsIs);

/**
 * A draft that passes every check, for an editor to write into. Above each field stands what it means.
 *
 * @param title 10 to 70 characters
 * @param topic id of the topic that the index will list it in
 * @param today as YYYY-MM-DD
 * @returns the text of the file
 */
export function draftArticle(title: string, topic: string, today: string): string {
  const nextYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`.replace('-02-29', '-02-28');
  // Its beginning, until the editor finds a shorter way to say it.
  const beginning = title.slice(0, MAX_SHOWN).replace(/\s+\S*$/, '');
  const fields: readonly (readonly [name: string, value: string])[] = [
    ['title', JSON.stringify(title)],
    ...(title.length > MAX_SHOWN ? [['searchTitle', JSON.stringify(beginning)] as const] : []),
    [
      'description',
      JSON.stringify(
        `${title.slice(0, 40)}: say here in 110 to 160 characters what the reader will find, for search engines and for links that people share.`,
      ),
    ],
    [
      'summary',
      'Give the answer here, in two sentences. Say what was found and how far anyone can trust it.',
    ],
    ['topic', topic],
    ['zones', '[]'],
    ['claims', '[]'],
    ['conditions', '[]'],
    ['published', today],
    ['checked', today],
    ['checkDue', nextYear],
    ['changes', '[]'],
    ['draft', 'true'],
  ];
  const frontMatter = fields.flatMap(([name, value]) => {
    const meaning = meaningAt(schema, [name]);
    return [...(meaning === undefined ? [] : comment(meaning)), `${name}: ${value}`];
  });
  return `---
${frontMatter.join('\n')}
---

<KeyPoints>

- The main point, with its source in brackets after the full stop. <Advice />

</KeyPoints>

Open with what the reader came for. <Advice />

## What was tested

Say who was studied, how many they were, and what it was compared with. <Advice />

## What it found

Tell the findings that go the other way too. <Advice />

## What nobody knows

Say it plainly. <Advice />

## How to try it

<Steps>

1. Give the dose that was tested, if one was. <Advice />

</Steps>
`;
}
