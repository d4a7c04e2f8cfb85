import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/content-check/check.ts';
import { describeFaults } from '../../src/content-check/diagnostic.ts';
import { copyOf, projectRoot, type ContentCopy } from '../helpers/content-copy.ts';

/**
 * Every mistake that an author is likely to make, provoked on a copy of the real content. The golden
 * files are what the author reads: change one only after reading it as if for the first time.
 */
const sleep = 'content/articles/sleep.mdx';
const claim = 'content/claims/better-sleep.yaml';
const benefit = 'content/benefits/sleep.yaml';
const study = 'content/sources/gokbulut-2022-postmenopausal.yaml';

const mistakes: readonly [name: string, spoil: (copy: ContentCopy) => void][] = [
  ['a misspelt field', (copy) => copy.change(sleep, 'description:', 'desciption:')],
  ['a wrong type', (copy) => copy.change(sleep, /zones: .*/, 'zones: heel')],
  ['an unknown zone', (copy) => copy.change(sleep, /zones: .*/, 'zones: [heal]')],
  ['an unknown topic', (copy) => copy.change(sleep, 'rest-and-mood', 'rest-and-mod')],
  ['an unknown claim', (copy) => copy.change(sleep, '[better-sleep', '[better-slep')],
  ['an unknown condition', (copy) => copy.change(benefit, 'loss-of-feeling', 'no-such-thing')],
  [
    'a duplicate title',
    (copy) => {
      const title = /^title: .*$/m.exec(copy.read('content/articles/calm.mdx'))?.[0] ?? '';
      copy.change(sleep, /^title: .*$/m, title);
    },
  ],
  [
    'a name that makes no address',
    (copy) =>
      copy.write(
        'content/articles/Better Sleep.mdx',
        copy
          .read(sleep)
          .replace(/^title: .*$/m, 'title: A title of its own')
          .replace(/^description: .*$/m, `description: ${'A description of its own. '.repeat(5)}`),
      ),
  ],
  [
    'a title too long for search results',
    (copy) => copy.change('content/articles/labour.mdx', /^searchTitle: .*\n/m, ''),
  ],
  [
    'a claim too long for search results',
    (copy) => copy.change('content/claims/lowers-cortisol.yaml', /^searchTitle: .*\n/m, ''),
  ],
  ['a missing description', (copy) => copy.change(sleep, /^description: .*\n/m, '')],
  [
    'a description too long',
    (copy) =>
      copy.change(sleep, /^description: .*$/m, `description: ${'far too long '.repeat(20)}`),
  ],
  [
    'a date in the wrong form',
    (copy) => copy.change(sleep, /^published: .*$/m, 'published: 20 November 2026'),
  ],
  ['a date in the future', (copy) => copy.change(sleep, /^checked: .*$/m, 'checked: 2999-01-01')],
  [
    'a check due before it was done',
    (copy) => copy.change(sleep, /^checkDue: .*$/m, 'checkDue: 2020-01-01'),
  ],
  [
    'a claim with no source',
    (copy) =>
      copy.write(
        claim,
        copy.read(claim).replace(/^supports:[\s\S]*?(?=^part:)/m, 'supports: []\nopposes: []\n'),
      ),
  ],
  [
    'a citation of a source nobody defined',
    (copy) =>
      copy.change(sleep, '[@gokbulut-2022-postmenopausal]', '[@gokbulut-2022-postmenopausel]'),
  ],
  [
    'a journal line with its numbers written out',
    (copy) => copy.change(study, /^publication: .*$/m, 'publication: Menopause, volume 29, page 8'),
  ],
  [
    'a long finding without a short form',
    (copy) =>
      copy.change(study, /^finding: .*$/m, `finding: ${'It found this and that. '.repeat(9)}`),
  ],
  [
    'a short form that is long',
    (copy) => copy.change(study, /^limits:/m, `inBrief: ${'It found this. '.repeat(12)}\nlimits:`),
  ],
  ['a benefit number used twice', (copy) => copy.change(benefit, 'number: 2', 'number: 1')],
  [
    'claims of different grades under one benefit',
    (copy) => copy.change(benefit, '[better-sleep]', '[better-sleep, lowers-cortisol]'),
  ],
  ['MDX that does not parse', (copy) => copy.change(sleep, '</KeyPoints>', '')],
  [
    'an unknown component',
    (copy) => copy.change(sleep, /<KeyPoints>([\s\S]*)<\/KeyPoints>/, '<KeyPoint>$1</KeyPoint>'),
  ],
  [
    'a component with a wrong value',
    (copy) => copy.change(sleep, /<Sole zones="[^"]*"/, '<Sole zones="heal"'),
  ],
  [
    'a claim card without a claim',
    (copy) => copy.change(sleep, '<Claim id="better-sleep" />', '<Claim id="beter-sleep" />'),
  ],
  ['a heading out of order', (copy) => copy.change(sleep, /^## /m, '#### ')],
  ['an import', (copy) => copy.change(sleep, '<KeyPoints>', "import x from './x';\n\n<KeyPoints>")],
  [
    'front matter that is no YAML',
    (copy) => copy.change(sleep, /^title: .*$/m, 'title: "half a quote'),
  ],
  ['no front matter', (copy) => copy.write('content/articles/empty.mdx', 'Only words.\n')],
  [
    'a malformed DOI',
    (copy) =>
      copy.change(
        'content/sources/huang-2021-sleep-meta.yaml',
        /^doi: .*$/m,
        'doi: doi.org/10.1111/jan.14699',
      ),
  ],
];

describe('the content check', () => {
  test('finds nothing wrong with the content', () => {
    expect(describeFaults(checkContent(projectRoot))).toBe('0 mistakes in the content:');
  });

  describe('names the file, the line, what it found, what it expected and how to fix it:', () => {
    let copy: ContentCopy;
    beforeEach(() => void (copy = copyOf()));
    afterEach(() => copy.remove());

    test.each(mistakes)('%s', async (name, spoil) => {
      spoil(copy);
      const faults = checkContent(copy.root);
      expect(faults.length).toBeGreaterThan(0);
      const golden = `./golden/${name.replaceAll(' ', '-')}.txt`;
      await expect(`${describeFaults(faults)}\n`).toMatchFileSnapshot(golden);
    });
  });
});
