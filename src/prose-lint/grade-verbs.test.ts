import { describe, expect, test } from 'vitest';
import { gradeIds, type GradeId } from '../evidence/grades.ts';
import { Markdown } from '../content-check/markdown.ts';
import { effectsIn } from './effects.ts';
import { checkGradeVerbs, gradeForVerbs, isTooStrong, type GradedClaim } from './grade-verbs.ts';
import { passagesOf } from './passages.ts';
import { sentencesOf } from './sentences.ts';

/** Grades that do not support a sentence. */
function tooStrongFor(text: string): GradeId[] {
  const effects = sentencesOf(text).flatMap(effectsIn);
  return gradeIds.filter((grade) => effects.some((effect) => isTooStrong(effect, grade)));
}

const allBelowGood = ['some', 'early', 'mixed', 'against', 'none'];
const belowSome = ['early', 'mixed', 'against', 'none'];
const belowEarly = ['mixed', 'against', 'none'];

describe('rejects a verb that is stronger than the grade:', () => {
  test.each([
    ['Foot massage eases pain.', allBelowGood],
    ['Massage relieves stress and anxiety.', allBelowGood],
    ['Reflexology sessions cure insomnia.', allBelowGood],
    ['Massage calms you, lowers cortisol and helps you sleep.', allBelowGood],
    ['It helps you sleep.', allBelowGood],
    ['Foot massage will ease your pain.', allBelowGood],
    ['Foot massage does ease pain.', allBelowGood],
    ['Foot massage not only eases pain.', allBelowGood],
    ['Pain is relieved by massage.', allBelowGood],
    ['Pain eases with foot massage.', allBelowGood],
    ['Studies show that massage reduces pain.', allBelowGood],
    ['We found no trial of the back, but massage eases pain.', allBelowGood],
    ['Ten minutes of foot massage lowers anxiety.', allBelowGood],
    ['The lavender massage lowers anxiety.', allBelowGood],
    ['Massage, which eases pain, is cheap.', allBelowGood],
    ['A foot massage costs little and leaves you calmer.', allBelowGood],
    ['Rubbing eases the ache a little.', allBelowGood],
    ['Foot massage can ease pain.', belowSome],
    ['Foot massage often eases pain.', belowEarly],
    ['In some trials foot massage eases pain.', belowEarly],
    ['Foot massage changes the pulse.', belowEarly],
    ['Foot massage may ease pain.', []],
    ['Foot massage might ease pain.', []],
    ['There are early signs that massage eases pain.', []],
    ['Foot massage seems to ease pain.', []],
    ['Foot massage eased pain in one trial.', []],
    ['Foot massage has eased pain.', []],
    ['Pain was eased by massage.', []],
    ['Foot massage does not ease pain.', []],
    ['No study shows that massage eases pain.', []],
    ['Studies disagree on whether massage eases pain.', []],
    ['Nobody knows if it helps.', []],
    ['You may read that massage cuts it by 31%.', []],
    ['Massage flushes nothing out of you.', []],
    ['The pulse may dip, but it slows at rest too.', []],
    ['Exercise eases pain.', []],
    ['People who had a massage slept better.', []],
    ['The massage group knew it and eases off.', []],
  ])('%s', (text, grades) => {
    expect(tooStrongFor(text)).toEqual(grades);
  });
});

const claim = (id: string, grade: GradeId): GradedClaim => ({ id, grade, sources: new Set([id]) });
const sleep = claim('sleep', 'some');
const falls = claim('falls', 'none');
const pulse = claim('pulse', 'mixed');

describe('compares a sentence with the grade of:', () => {
  test.each([
    ['its source’s', 'Massage can help.[@sleep]', [falls], []],
    ['its source’s', 'Massage can help.[@falls]', [sleep], ['“Not tested yet”']],
    ['the best of its sources’', 'Massage can help.[@falls; @sleep]', [falls], []],
    ['the next mark’s', 'Massage can help. They slept.[@falls]', [sleep], ['“Not tested yet”']],
    ['the one claim’s that the article treats', 'Massage can help.', [pulse], ['“Mixed”']],
    ['the same with a source of no claim', 'Massage can help.[@x]', [pulse], ['“Mixed”']],
    ['the best of several claims', 'Massage can help. <Advice />', [sleep, falls], []],
    ['none, where its source is about something else', 'It helps.[@x]', [sleep, falls], []],
    ['none, where there is no claim', 'Massage helps.', [], []],
    ['none in quotation marks', 'They say “massage helps”.', [sleep], []],
  ])('%s: %s', (_, markdown, treated, grades) => {
    const findings = checkGradeVerbs(
      'an-article.mdx',
      passagesOf(new Markdown('an-article.mdx', markdown)),
      treated,
      [sleep, falls, pulse],
    );
    expect(findings.map(({ expected }) => /“.*”/.exec(expected)?.[0])).toEqual(grades);
  });
});

test.each([
  ['some', 'against', 'some'],
  ['mixed', 'early', 'mixed'],
  ['none', 'early', 'early'],
  ['none', 'none', 'none'],
] as const)(
  'verbs follow the first grade, and %s and %s allow those of %s',
  (alone, touch, grade) => {
    expect(gradeForVerbs({ alone, touch })).toBe(grade);
  },
);
