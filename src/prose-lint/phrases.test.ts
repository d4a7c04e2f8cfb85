import { describe, expect, test } from 'vitest';
import { Markdown } from '../content-check/markdown.ts';
import { passagesOf, type Passage } from './passages.ts';
import { checkBanned, checkForbidden, forbiddenPhrase } from './phrases.ts';

const passages = (text: string): Passage[] => passagesOf(new Markdown('an-article.mdx', text));

const phrase = forbiddenPhrase('Improves the blood flow.', 'content/claims/circulation.yaml');
const forbidden = (markdown: string) =>
  checkForbidden('an-article.mdx', passages(markdown), [phrase]);
const bannedWords = (markdown: string) =>
  checkBanned('an-article.mdx', passages(markdown)).map(({ found }) => found);

describe('reports a phrase that a claim forbids, unless others say it', () => {
  test.each([
    'Massage improves the blood flow in your feet.',
    'Massage IMPROVES *the* blood\nflow.[@a]',
    'It does not hurt, and it improves the blood flow.',
  ])('is reported: %s', (markdown) => {
    expect(forbidden(markdown)).toMatchObject([
      { found: '“Improves the blood flow”, which content/claims/circulation.yaml forbids' },
    ]);
  });

  test.each([
    'You may hear that it “improves the blood flow”.',
    'No trial shows that massage improves the blood flow.',
    'Whether it improves the blood flow is unclear.',
    'Massage may improve the blood flow.',
  ])('is not reported: %s', (markdown) => {
    expect(forbidden(markdown)).toEqual([]);
  });
});

describe('reports a word that no evidence supports, unless others say it', () => {
  test.each([
    ['Massage detoxifies you.', ['“detoxifies”']],
    ['It flushes out toxins.', ['“flushes out”', '“toxins”']],
    ['A miracle cure.', ['“miracle”', '“cure”']],
    ['It is clinically proven.', ['“proven”']],
    ['Boost your immune system!', ['“boost”']],
    ['It opens energy pathways.', ['“energy pathways”']],
    ['It is a natural painkiller.', ['“natural painkiller”']],
  ])('%s', (markdown, found) => {
    expect(bannedWords(markdown).toSorted()).toEqual(found.toSorted());
  });

  test.each([
    'They sell it as a “detox”.',
    'Massage does not cure anything.',
    'Nothing about it is proven.',
    'The detox myth is old, and toxins are a myth.',
    'Leave if somebody offers to diagnose or cure you.',
    'A promise to cure is a reason to leave.',
    'We found nothing that massage flushes out.',
    'Its safety is unproven.',
    'Be careful and secure the towel.',
  ])('none in: %s', (markdown) => {
    expect(bannedWords(markdown)).toEqual([]);
  });
});
