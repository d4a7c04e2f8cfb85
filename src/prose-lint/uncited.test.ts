import { describe, expect, test } from 'vitest';
import { Markdown } from '../content-check/markdown.ts';
import { passagesOf } from './passages.ts';
import { checkUncited } from './uncited.ts';

const findingsIn = (text: string) =>
  checkUncited('an-article.mdx', passagesOf(new Markdown('an-article.mdx', text)));

describe('asks for a source:', () => {
  test.each([
    'In one trial 90 women felt calmer.',
    'Nine out of ten people felt calmer.',
    'The massage lasted for six weeks.',
    'Some 3,928 adults took part.',
    'Anxiety fell by about 31 per cent.',
    'Foot massage eases pain.',
    'Massage may calm you and lower your pulse.',
    'Reflexology works.',
    'A gentle foot rub before bed reduces swelling in the legs.',
    'Rubbing the soles of the feet can help with headaches.',
    'It lowered their blood pressure.',
    'Pain eases with foot massage.',
    'After a massage your pulse slows.',
    'Pain is relieved by massage.',
    'Foot massage makes you sleep better.',
    'We found no trial of the back, but massage eases pain.',
    'Foot massage not only calms, it helps you sleep.',
    '- Massage relieves stress.',
    'Massage of the feet improves sleep.',
  ])('%s', (markdown) => {
    expect(findingsIn(markdown)).toHaveLength(1);
  });
});

describe('asks for none:', () => {
  test.each([
    'In one trial 90 women felt calmer.[@a-trial]',
    'Foot massage eases pain. <Advice />',
    'Ninety women took part. Their anxiety fell.[@a-trial]',
    '## Massage eased pain in 90 women',
    'We found no trial in 90 people.',
    'Nobody has tested ten minutes against twenty minutes.',
    'Whether massage eases pain has not been tested.',
    'No trial shows that massage eases pain.',
    'Foot massage does not ease pain.',
    'See [the three trials](/evidence/better-sleep/) for more.',
    'Hold each stretch for 30 seconds, and rest for two minutes.',
    'At home, rub the arch for five minutes.',
    'If you like, massage your feet for ten minutes.',
    'If a massage helps you, that is reason enough.',
    'A rub that soothes you is worth having.',
    'People say “massage eases pain”, as you may know.',
    'Foot massage works on skin and muscle.',
    'A foot massage is a kind way to end the day.',
    'The massage group knew who had been treated.',
    'Your feet feel warm.',
  ])('%s', (markdown) => {
    expect(findingsIn(markdown)).toEqual([]);
  });
});
