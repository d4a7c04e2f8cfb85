/**
 * The words that the rules of the prose look for. Each list is the whole of its rule: to teach a rule
 * a word, add it here.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Whom and what a study counts, and how long it lasted. */
export const counted = list(`
  people person adults adult women woman men man patients patient participants volunteers students
  nurses residents couples pairs children babies runners athletes users clients customers workers
  partners relatives trial trials study studies review reviews survey surveys minute minutes hour
  hours day days week weeks month months year years session sessions points beats percent % cent
`);

/** Numbers in words; figures are recognised by their first character. */
export const numberWords = list(`
  one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds
  thousand thousands dozen dozens million
`);

/**
 * Verbs that say what a treatment does to a body or a mind: the form after “can”, the form after
 * “it”, the past, and the participle where it differs.
 */
const verbForms = `
  ease eases eased
  relieve relieves relieved
  reduce reduces reduced
  lower lowers lowered
  improve improves improved
  help helps helped
  treat treats treated
  cure cures cured
  heal heals healed
  prevent prevents prevented
  prove proves proved proven
  work works worked
  calm calms calmed
  soothe soothes soothed
  relax relaxes relaxed
  slow slows slowed
  raise raises raised
  lift lifts lifted
  boost boosts boosted
  strengthen strengthens strengthened
  increase increases increased
  decrease decreases decreased
  lessen lessens lessened
  cut cuts cut
  shrink shrinks shrank shrunk
  worsen worsens worsened
  loosen loosens loosened
  warm warms warmed
  free frees freed
  stretch stretches stretched
  restore restores restored
  repair repairs repaired
  release releases released
  stimulate stimulates stimulated
  speed speeds sped
  fight fights fought
  protect protects protected
  drain drains drained
  flush flushes flushed
  clear clears cleared
  change changes changed
  make makes made
  bring brings brought
  leave leaves left
`;

export type VerbForm = 'base' | 'present' | 'past';

/** A form of a verb of the table. */
export interface Verb {
  readonly base: string;
  readonly form: VerbForm;
}

/** Every form of every verb of the table, with what it is; a form like two of them is the later. */
export const effectVerbs: ReadonlyMap<string, Verb> = new Map(
  verbForms
    .trim()
    .split('\n')
    .flatMap((line): [string, Verb][] => {
      const [base = '', present = '', ...past] = line.trim().split(' ');
      return [
        [base, { base, form: 'base' }],
        [present, { base, form: 'present' }],
        ...past.map((word): [string, Verb] => [word, { base, form: 'past' }]),
      ];
    }),
);

/** Those that promise a benefit, which some and early evidence does not support without a “may”. */
export const strongVerbs = list(`
  ease relieve reduce lower improve help treat cure heal prevent prove work calm soothe relax slow
  lift boost strengthen lessen cut shrink loosen restore repair release speed fight protect make bring leave
`);

/** Those that a body does by itself: “pain eases”, “sleep improves”. */
export const bodilyVerbs = list(`
  ease improve lessen shrink worsen calm relax warm slow loosen lift heal increase decrease change
`);

/** Those that say too little by themselves when only a pronoun is before them. */
export const lightVerbs = list('make bring leave change work');

/** What is done to feet. */
export const treatments = list(`
  massage massages self-massage reflexology rub rubs treatment treatments therapy session sessions
  footbath footbaths rubbing massaging kneading stroking pressing rolling squeezing touching
`);

/** What a treatment’s name only describes: “the massage group”. */
export const compounds = list(`
  group groups trial trials study studies therapist therapists therapy technique techniques oil oils
  machine machines chair table patients users
`);

/** What may name it again. */
export const pronouns = list('it this these they both either');

/** Words that introduce what brings something about: “eases with massage”. */
export const meansWords = list('with after from by through during');

export const prepositions = list(`
  in on at of for with without after before by from during through to over under about against
  between among like than as near around per
`);

/** Where one clause ends and another begins. */
export const joiners = list(`
  but yet while whereas although though because since when if whether that which who whose so and or
  nor than as until how why what unless
`);

/** Where the reach of “not” or “whether” ends: what comes next is a statement of its own. */
export const breaks = list('but yet while whereas although though because');

export const modals = list('can could may might will would shall should must cannot');
export const auxiliaries = list(`
  do does did has have had be been is are was were to seem seems seemed appear appears appeared tend
  tends tended isn't aren't wasn't weren't don't doesn't didn't can't couldn't won't wouldn't hasn't
  haven't hadn't
`);
export const beForms = list('be been is are was were');

/** Words behind which “calm” and “lower” describe. */
export const comparing = list('more less most least very so too as');

/**
 * `bare` states an effect (“eases”, “will ease”), `can` and `hedged` (“may ease”) weaken it, `past`
 * reports what was seen (“eased”, “has eased”).
 */
export type Mood = 'bare' | 'can' | 'hedged' | 'past';

/** What each helper makes of the verb behind it; the first that is there decides. */
export const moods: readonly (readonly [Mood, ReadonlySet<string>])[] = [
  ['can', list("can cannot can't")],
  ['hedged', list("may might could would should couldn't wouldn't")],
  ['bare', list("will must shall won't")],
  ['hedged', list('seem seems appear appears tend tends')],
  ['past', list("did didn't has have had was were")],
  ['past', list('seemed appeared tended')],
  ['bare', list("do does don't doesn't is are")],
];

export const adverbs = list(`
  also often sometimes usually never not always even still just only already soon then too rather
  perhaps probably possibly maybe well now again once straight afterwards instead much more less most
  least very
`);

/** Words that turn what follows into its opposite, or into somebody else’s promise. */
export const denials = list(`
  not no nobody nothing none never neither nor without cannot hardly barely little unlikely isn't
  aren't wasn't weren't don't doesn't didn't can't couldn't won't wouldn't hasn't haven't hadn't
  myth myths against untested unproven fails failed
`);

/** “Not” denies nothing in front of these: “not only eases”. */
export const addingWords = list('only just merely');

/** Words that mark a promise which others make, and which we warn of. */
export const promises = list(`
  promise promises promised promising offer offers offered claim claims claimed believe believes
  believed belief hope hopes hoped myth myths rumour so-called supposedly
`);

/** Hedges that every grade accepts. */
export const hedges = list(`
  may might could would perhaps possibly probably whether if unless seem seems seemed appear appears
  appeared tend tends tended when whenever suggest suggests suggested hint hints hinted sign signs early ask asks
  asked wonder unknown uncertain unclear unsure disputed dispute disagree
`);

/** Hedges that fit where several trials point one way. */
export const softHedges = list('often some sometimes usually many');

/** How an instruction begins. */
export const instructions = list(`
  add aim ask avoid begin bend call change check choose circle come compare cover do dim drink dry
  ease enjoy feel find finish follow give glide go have hold increase keep knead lay leave let lie lift
  look make massage mention mind move never note notice pause pick place please point press put raise
  rate read repeat rest ring roll rub say search see sit skip slide spend spread squeeze stand start
  stay stop stretch stroke support take talk tell test think touch treat try turn use wait walk warm
  wash watch wear wipe work write
`);

/** Words in front of what “massage” or “rub” acts on, where it is an instruction: “massage your feet”. */
export const determiners = list(`
  a an the this that these those each every both one two your their its his her it them
`);

/** A condition states nothing: “when it eases”. */
export const conditions = list('if unless when whenever whether');

/** Words that leave a statement open. */
export const openQuestions = list('whether uncertain unclear unknown disagree ask asks');

/** Words that English may repeat: “had had”. */
export const repeatable = list('had that');

/** How a sentence says that there is nothing to cite. */
export const nothingFound = [
  'we found no',
  'we found none',
  'we found nothing',
  'we did not see',
  'we could not',
  'we cannot',
  'nobody',
  'no one',
  'no trial',
  'no trials',
  'no study',
  'no studies',
  'not been tested',
  'never been tested',
  'hardly been tested',
  'not tested',
  'untested',
] as const;

/** Words that the evidence on foot massage never supports. A star is any ending. */
export const banned = [
  'detox*',
  'toxin*',
  'miracle*',
  'miraculous*',
  'magic*',
  'cure',
  'cures',
  'cured',
  'curing',
  'boost*',
  'proven',
  'guaranteed',
  'balance your energy',
  'balances your energy',
  'energy pathway*',
  'energy flow',
  'life force',
  'meridian*',
  'chakra*',
  'flush out',
  'flushes out',
  'flushing out',
  'natural painkiller*',
  'natural antidepressant*',
  'natural remedy',
  'natural remedies',
  'wonder drug*',
  'works wonders',
  'instant relief',
] as const;
