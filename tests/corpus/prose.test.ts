import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeDiagnostics } from '../../src/content-check/diagnostic.ts';
import { ContentLibrary } from '../../src/content-check/library.ts';
import { copyCheck } from '../../src/prose-lint/copies.ts';
import { fieldTexts } from '../../src/prose-lint/fields.ts';
import { passagesOf, plainPassage, type Passage } from '../../src/prose-lint/passages.ts';
import { sortWords, WORDS_FILE } from '../../src/prose-lint/spelling.ts';
import { projectRoot } from '../helpers/content-copy.ts';
import {
  contentInMemory,
  fixtureInMemory,
  type ContentInMemory,
} from '../helpers/content-in-memory.ts';
import { goldenText } from '../helpers/golden-text.ts';

const planted = 'content/articles/planted.mdx';
const unused = 'content/unused.yaml';
const retractions = 'content/retractions.yaml';

/** A sound article, but for what a test plants in it. */
function article(body: string, claims = '', summary?: string): string {
  return `---
title: An article that a test has planted
description: An article that a test has planted in the content, to see whether the check finds the one mistake that was made in it.
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

type Spoil = (content: ContentInMemory) => void;

const inArticle =
  (...parts: Parameters<typeof article>): Spoil =>
  (content) =>
    content.write(planted, article(...parts));

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
    inArticle('Foot massage helps you sleep.[@rivers-2022-evening-massage]', 'better-sleep'),
  ],
  [
    'a verb too strong for early evidence in a key point',
    planted,
    (content) =>
      content.write(
        planted,
        article('', 'knee-pain').replace('Feet like to be warm', 'Foot massage can ease pain'),
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
  [
    'a word that no evidence supports',
    planted,
    inArticle('Rub well to flush out toxins. <Advice />'),
  ],
  [
    'an absolute of our own',
    planted,
    inArticle('A quiet evening is good.\nEvery trial was small. <Advice />'),
  ],
  [
    'what only a search can say without a claim',
    planted,
    inArticle('We found no trial of it.\nThis is the only small study.'),
  ],
  [
    'two things put as alike',
    planted,
    inArticle('The two treatments did not differ.[@brook-2015-footbath]', 'better-sleep'),
  ],
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
    (content) => {
      const text =
        'A bad night makes for a long day, and so a warm bed, a dark room and a quiet street are worth more than any cream.';
      content.write(planted, article(`Sleep well. ${text} <Advice />`));
      content.write(
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
    (content) =>
      content.write(
        'content/sources/planted-2020.yaml',
        content
          .read('content/sources/rivers-2022-evening-massage.yaml')
          .replace(/^DOI: .*$/m, 'DOI: 10.1000/planted'),
      ),
  ],
  [
    'a claim that nothing uses',
    'content/claims/planted.yaml',
    (content) =>
      content.write('content/claims/planted.yaml', content.read('content/claims/falls.yaml')),
  ],
  [
    'a used source on the list of unused ones',
    unused,
    (content) =>
      content.write(
        unused,
        'sources:\n  - id: rivers-2022-evening-massage\n    why: It was new last week.\nclaims: []\n',
      ),
  ],
  [
    'an unknown source on the list of unused ones',
    unused,
    (content) =>
      content.write(
        unused,
        'sources:\n  - id: rivers-2022-evening-masage\n    why: It was new last week.\nclaims: []\n',
      ),
  ],
  [
    'an unused source without a reason',
    unused,
    (content) => content.write(unused, 'sources:\n  - id: brook-2015-footbath\nclaims: []\n'),
  ],
  [
    'a retracted source',
    'content/sources/rivers-2022-evening-massage.yaml',
    (content) =>
      content.write(
        retractions,
        'checked: 2026-11-20\nfrom: a test\nretracted:\n  - 10.1000/RIVERS\n',
      ),
  ],
  [
    'a list of retractions that says nothing of its check',
    retractions,
    (content) => content.write(retractions, 'retracted: []\n'),
  ],
];

describe('the prose lint', () => {
  test.each(mistakes)('finds %s', async (name, file, spoil) => {
    const content = fixtureInMemory();
    spoil(content);
    const diagnostics = content.checkFile(file);
    expect(diagnostics.length).toBeGreaterThan(0);
    const golden = `./golden/prose/${name.replaceAll(' ', '-')}.txt`;
    await expect(goldenText(diagnostics)).toMatchFileSnapshot(golden);
  });

  test('finds nothing in a sound article', () => {
    const content = fixtureInMemory();
    const body = [
      'Women who had a massage said that they slept longer.[@rivers-2022-evening-massage]',
      '“It flushes out toxins” is a myth. Nobody has tested ten minutes a day.',
      'Foot massage may help you sleep. <Advice />',
    ].join('\n\n');
    content.write(planted, article(body, 'better-sleep'));
    expect(content.checkFile(planted)).toEqual([]);
  });

  test('reads a draft for advice, and counts its sources as neither lost nor used', () => {
    const content = fixtureInMemory();
    const source = 'content/sources/planted-2020.yaml';
    const text = content.read('content/sources/rivers-2022-evening-massage.yaml');
    content.write(source, text.replace(/^DOI: .*$/m, 'DOI: 10.1000/planted'));
    content.write(
      planted,
      article("Foot massage cures 90 peeple, it's proven.[@planted-2020]").replace(
        'changes: []',
        'changes: []\ndraft: true',
      ),
    );
    expect([...content.checkFile(planted), ...content.checkFile(source)]).toEqual([]);
    expect(content.adviseFile(planted)).toContainEqual(
      expect.objectContaining({ found: '“peeple”, which the dictionary does not know' }),
    );
    content.write(
      unused,
      'sources:\n  - id: planted-2020\n    why: Its article is a draft.\nclaims: []\n',
    );
    expect(content.checkFile(unused)).toEqual([]);
  });

  test.each([unused, retractions])('reports that %s is missing', (file) => {
    const content = fixtureInMemory();
    content.remove(file);
    expect(content.checkFile(file)).toMatchObject([{ found: 'no such file' }]);
  });

  test('reads a missing list of words as an empty one', () => {
    const content = fixtureInMemory();
    content.remove(WORDS_FILE);
    content.write(planted, article('In a footbath.'));
    expect(content.checkFile(planted)).toMatchObject([
      { found: '“footbath”, which the dictionary does not know' },
    ]);
  });
});

/** What may be a mistake, and an editor has to look. */
const doubts: readonly [name: string, body: string][] = [
  [
    'reflexology told as massage',
    'Foot massage improved the sleep of older men.[@brook-2015-footbath]',
  ],
  [
    'numbers that the source does not hold',
    'In 2014, 69 men had reflexology for seven weeks.\nIt took 31%.[@brook-2015-footbath]',
  ],
];

describe('advice', () => {
  test.each(doubts)('tells of %s, and stops nothing', async (name, body) => {
    const content = fixtureInMemory();
    content.write(planted, article(body, 'better-sleep'));
    expect(content.checkFile(planted)).toEqual([]);
    const golden = `./golden/prose/${name.replaceAll(' ', '-')}.txt`;
    const text = describeDiagnostics(content.adviseFile(planted), 'doubt');
    await expect(`${text}\n`).toMatchFileSnapshot(golden);
  });

  test('leaves a number that an editor calls ours', () => {
    const content = fixtureInMemory();
    const silence = '{/* prose-lint-disable-next-line number: ours, 23 in each of two groups. */}';
    const body = 'The two groups had 47 men.[@brook-2015-footbath]';
    content.write(planted, article(body));
    expect(content.adviseFile(planted)).toMatchObject([{ rule: 'number' }]);
    content.write(planted, article(`${silence}\n\n${body}`));
    expect([...content.adviseFile(planted), ...content.checkFile(planted)]).toEqual([]);
  });
});

const clientFile = 'tests/fixtures/client-text.txt';

/** From how many words in a row a text copies the client’s. */
const checkCopies = copyCheck(10);

const clientText = {
  file: clientFile,
  passages: readFileSync(join(projectRoot, clientFile), 'utf8')
    // Its hyphens do not break lines, and ours are plain.
    .replaceAll('\u2011', '-')
    .split('\n')
    .flatMap((text, index) => plainPassage(text, index + 1, 'field')),
};

/** What some texts share with the client’s. */
function copiedFromClient(texts: readonly { file: string; passages: Passage[] }[]): string[] {
  return checkCopies([clientText, ...texts])
    .map(({ file, line, found }) => `${file}:${line} ${found}`)
    .filter((copied) => copied.includes(clientFile));
}

describe('the client’s text', () => {
  test('is copied nowhere in what we say; titles apart, since the client named some pages', () => {
    const ownTexts = new ContentLibrary().read(contentInMemory().files).entries.map((entry) => ({
      file: entry.file,
      passages: [
        ...fieldTexts(entry)
          .filter(({ field, isOurs }) => isOurs && field !== 'title')
          .flatMap(({ text, line }) => plainPassage(text, line, 'field')),
        ...(entry.markdown === undefined ? [] : passagesOf(entry.markdown)),
      ],
    }));
    expect(copiedFromClient(ownTexts)).toEqual([]);
  });

  test('would be found if it were', () => {
    const text =
      'You may hear that massage pushes blood into the tiny capillaries that often sit still for hours.';
    const copied = copiedFromClient([{ file: 'a', passages: plainPassage(text, 1, 'field') }]);
    expect(copied).toEqual([
      expect.stringContaining('blood into the tiny capillaries that often sit still for'),
    ]);
  });
});

test('sorts the site’s own words, each once, below the comments', () => {
  expect(sortWords('# Ours.\nfootbath\nAotearoa\n\nfootbath\nshiatsu tuina\n')).toBe(
    '# Ours.\nAotearoa\nfootbath\nshiatsu\ntuina\n',
  );
});
