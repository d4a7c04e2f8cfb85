import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/content-check/check.ts';
import { describeFaults } from '../../src/content-check/diagnostic.ts';
import { readLibrary } from '../../src/content-check/library.ts';
import {
  placedWords,
  RUN_WITH_CLIENT,
  sharedRun,
  type PlacedWord,
} from '../../src/prose-lint/copies.ts';
import { fieldTexts } from '../../src/prose-lint/fields.ts';
import { passagesOf, plainPassage } from '../../src/prose-lint/passages.ts';
import { readWords, WORDS_FILE } from '../../src/prose-lint/spelling.ts';
import { copyOf, projectRoot, type ContentCopy } from '../helpers/content-copy.ts';

const planted = 'content/articles/planted.mdx';
const unused = 'content/unused.yaml';
const retractions = 'content/retractions.yaml';

/** A sound article, but for what a test plants in it. */
function article(body: string, claims = '', summary?: string): string {
  return `---
title: An article that a test has planted
description: An article that a test has planted in a copy of the content, to see whether the check finds the one mistake that was made in it.
summary: ${summary ?? 'This article says nothing of its own. It waits for a mistake to be made in it, and it is never published.'}
topic: rest-and-mood
zones: []
claims: [${claims}]
conditions: []
published: 2026-11-20
checked: 2026-11-20
checkDue: 2027-11-20
changes: []
---

<KeyPoints>

- Feet like to be warm in bed. <Advice />

</KeyPoints>

${body}
`;
}

type Spoil = (copy: ContentCopy) => void;

const inArticle =
  (...parts: Parameters<typeof article>): Spoil =>
  (copy) =>
    copy.write(planted, article(...parts));

/** What is spoilt, and the file in which the check must say so. */
const mistakes: readonly [name: string, file: string, spoil: Spoil][] = [
  [
    'a number of people without a source',
    planted,
    inArticle('Some were massaged, and 40 women had nothing.'),
  ],
  [
    'an effect without a source',
    planted,
    inArticle('- Warm feet are pleasant.\n- A foot rub may ease pain.'),
  ],
  [
    'a verb too strong for some evidence',
    planted,
    inArticle('Foot massage helps you sleep.[@huang-2021-sleep-meta]', 'better-sleep'),
  ],
  [
    'a verb too strong for early evidence in a key point',
    planted,
    (copy) =>
      copy.write(
        planted,
        article('', 'cancer-pain').replace('Feet like to be warm', 'Foot massage can ease pain'),
      ),
  ],
  [
    'a verb too strong for a claim nobody tested in a summary',
    planted,
    inArticle(
      '',
      'falls',
      'Foot massage prevents falls in older people. Nobody has counted them so far, but it is a fair thing to say.',
    ),
  ],
  [
    'a phrase that the claim forbids',
    planted,
    inArticle('It may bring you a deeper sleep. <Advice />', 'better-sleep'),
  ],
  ['a word that no evidence bears', planted, inArticle('Rub well to flush out toxins. <Advice />')],
  [
    'a sentence too long',
    planted,
    inArticle(`You may rest${' and rest'.repeat(15)}.\nThis one is short.`),
  ],
  [
    'an article too hard to read',
    planted,
    inArticle(
      'Considerable physiological uncertainty accompanies individual interpretation.\n\n'.repeat(9),
    ),
  ],
  ['a word misspelt', planted, inArticle('Warm feet are a plesure.\nThey have color.')],
  ['straight quotation marks', planted, inArticle('It\'s "warm".')],
  ['a word twice', planted, inArticle('Rest for for a while.')],
  [
    'a paragraph of another article',
    planted,
    (copy) => {
      const text =
        'A bad night makes for a long day, and so a warm bed, a dark room and a quiet street are worth more than any cream.';
      copy.write(planted, article(`Sleep well. ${text} <Advice />`));
      copy.write(
        'content/articles/planted-first.mdx',
        article(
          `${text} <Advice />`,
          '',
          'Here too nothing is said. This summary only fills its place, so that the file is sound.',
        )
          .replace('An article that a test has planted', 'The one that was there before')
          .replace(
            /^description: .*$/m,
            `description: ${'It describes nothing, at the length that one has to have. '.repeat(2)}`,
          ),
      );
    },
  ],
  [
    'a source that nothing uses',
    'content/sources/planted-2020.yaml',
    (copy) =>
      copy.write(
        'content/sources/planted-2020.yaml',
        copy
          .read('content/sources/huang-2021-sleep-meta.yaml')
          .replace(/^doi: .*$/m, 'doi: 10.1000/planted'),
      ),
  ],
  [
    'a claim that nothing uses',
    'content/claims/planted.yaml',
    (copy) => copy.write('content/claims/planted.yaml', copy.read('content/claims/falls.yaml')),
  ],
  [
    'a used source on the list of unused ones',
    unused,
    (copy) =>
      copy.write(
        unused,
        'sources:\n  - id: huang-2021-sleep-meta\n    why: It was new last week.\nclaims: []\n',
      ),
  ],
  [
    'an unknown source on the list of unused ones',
    unused,
    (copy) =>
      copy.write(
        unused,
        'sources:\n  - id: huang-2021-sleep-mata\n    why: It was new last week.\nclaims: []\n',
      ),
  ],
  [
    'an unused source without a reason',
    unused,
    (copy) => copy.write(unused, 'sources:\n  - id: perthpodiatrist-7000\nclaims: []\n'),
  ],
  [
    'a retracted source',
    'content/sources/huang-2021-sleep-meta.yaml',
    (copy) =>
      copy.write(
        retractions,
        'checked: 2026-11-20\nfrom: a test\nretracted:\n  - 10.1111/JAN.14699\n',
      ),
  ],
  [
    'a list of retractions that says nothing of its check',
    retractions,
    (copy) => copy.write(retractions, 'retracted: []\n'),
  ],
];

describe('the check of the prose', () => {
  let copy: ContentCopy;
  beforeEach(() => void (copy = copyOf()));
  afterEach(() => copy.remove());

  const faultsIn = (file: string) => checkContent(copy.root).filter((fault) => fault.file === file);

  test.each(mistakes)('finds %s', async (name, file, spoil) => {
    spoil(copy);
    const faults = faultsIn(file);
    expect(faults.length).toBeGreaterThan(0);
    const golden = `./golden/prose/${name.replaceAll(' ', '-')}.txt`;
    await expect(`${describeFaults(faults)}\n`).toMatchFileSnapshot(golden);
  });

  test('finds nothing in a sound article', () => {
    const body = [
      'Women who had a massage said that they slept better.[@gokbulut-2022-postmenopausal]',
      '“It flushes out toxins” is a myth. Nobody has tested ten minutes a day.',
      'Foot massage may help you sleep. <Advice />',
    ].join('\n\n');
    copy.write(planted, article(body, 'better-sleep'));
    expect(faultsIn(planted)).toEqual([]);
  });

  test('leaves a draft alone, and takes its sources for neither lost nor used', () => {
    const source = 'content/sources/planted-2020.yaml';
    const text = copy.read('content/sources/huang-2021-sleep-meta.yaml');
    copy.write(source, text.replace(/^doi: .*$/m, 'doi: 10.1000/planted'));
    copy.write(
      planted,
      article("Foot massage cures 90 peeple, it's proven.[@planted-2020]").replace(
        'changes: []',
        'changes: []\ndraft: true',
      ),
    );
    expect([...faultsIn(planted), ...faultsIn(source)]).toEqual([]);
    copy.write(
      unused,
      copy
        .read(unused)
        .replace('claims:', '  - id: planted-2020\n    why: Its article is a draft.\nclaims:'),
    );
    expect(faultsIn(unused)).toEqual([]);
  });

  test.each([unused, retractions])('says that %s is missing', (file) => {
    rmSync(join(copy.root, file));
    expect(faultsIn(file)).toMatchObject([{ found: 'no such file' }]);
  });

  test('takes a missing list of words for an empty one', () => {
    rmSync(join(copy.root, WORDS_FILE));
    copy.write(planted, article('In Cochrane’s view.'));
    expect(faultsIn(planted)).toMatchObject([
      { found: "“Cochrane's”, which the dictionary does not know" },
    ]);
  });
});

/** Every text in which we speak, titles apart: the client named some pages. */
function ownTexts(): { file: string; words: PlacedWord[] }[] {
  return readLibrary(projectRoot)
    .filter(({ collection }) => collection !== 'sources')
    .map((entry) => ({
      file: entry.file,
      words: placedWords([
        ...fieldTexts(entry)
          .filter(({ field, ours }) => ours && field !== 'title')
          .flatMap(({ text, line }) => plainPassage(text, line, 'field')),
        ...passagesOf(entry.body ?? ''),
      ]),
    }));
}

describe('the client’s text', () => {
  const client = placedWords(
    readFileSync(join(projectRoot, 'tests/fixtures/client-text.txt'), 'utf8')
      // Its hyphens do not break lines, and ours are plain.
      .replaceAll('\u2011', '-')
      .split('\n')
      .flatMap((text, index) => plainPassage(text, index + 1, 'field')),
  );

  test('is copied nowhere', () => {
    const copied = ownTexts().flatMap(({ file, words }) => {
      const run = sharedRun(words, client, RUN_WITH_CLIENT);
      return run === undefined ? [] : [`${file}:${run.line} “${run.words}”`];
    });
    expect(copied).toEqual([]);
  });

  test('would be found if it were', () => {
    const text =
      'You may hear that massage pushes blood into the tiny capillaries that often sit still for hours.';
    const words = placedWords(plainPassage(text, 1, 'field'));
    expect(sharedRun(words, client, RUN_WITH_CLIENT)?.words).toBe(
      'blood into the tiny capillaries that often sit still for',
    );
  });
});

test('the site’s own words stand in the order of the alphabet, each once', () => {
  const words = readWords(readFileSync(join(projectRoot, WORDS_FILE), 'utf8'));
  const order = (a: string, b: string): number =>
    a.toLowerCase() < b.toLowerCase() ? -1 : Number(a.toLowerCase() > b.toLowerCase());
  expect(words).toEqual([...new Set(words)].toSorted(order));
});
