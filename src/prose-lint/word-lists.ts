import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { parse } from 'yaml';

const list = z.string().transform((text): ReadonlySet<string> => new Set(text.split(' ')));
const phrases = z.array(z.string());

const listsSchema = z.strictObject({
  absolutes: list,
  addingWords: list,
  adverbs: list,
  approximately: list,
  auxiliaries: list,
  banned: phrases,
  beForms: list,
  bodilyVerbs: list,
  breaks: list,
  comparing: list,
  compounds: list,
  conditions: list,
  counted: list,
  denials: list,
  determiners: list,
  hedges: list,
  instructions: list,
  joiners: list,
  lightVerbs: list,
  massageWords: list,
  meansWords: list,
  modals: list,
  months: list,
  moods: z.array(z.object({ mood: z.enum(['bare', 'can', 'hedged', 'past']), words: list })),
  notOfTouch: list,
  nothingFound: phrases,
  numberWords: list,
  openQuestions: list,
  otherTouch: list,
  prepositions: list,
  promises: list,
  pronouns: list,
  repeatable: list,
  sameResults: phrases,
  sameResultsOfStudies: phrases,
  searchResults: phrases,
  softHedges: list,
  strongVerbs: list,
  studyNouns: list,
  timeNouns: list,
  treatments: list,
  verbs: phrases,
});

/** How a verb states its effect; word-lists.yaml says what each means. */
export type Mood = z.output<typeof listsSchema>['moods'][number]['mood'];

/** The lists of word-lists.yaml, which says what each is for. */
export const words = listsSchema.parse(
  parse(readFileSync(new URL('word-lists.yaml', import.meta.url), 'utf8')),
);

/** A form of a verb of the table. */
export interface Verb {
  readonly base: string;
  readonly form: 'base' | 'present' | 'past';
}

/** Every form of every verb of the table, with what it is; a form like two of them is the later. */
export const effectVerbs: ReadonlyMap<string, Verb> = new Map(
  words.verbs.flatMap((line): [string, Verb][] => {
    const [base = '', present = '', ...past] = line.split(' ');
    return [
      [base, { base, form: 'base' }],
      [present, { base, form: 'present' }],
      ...past.map((word): [string, Verb] => [word, { base, form: 'past' }]),
    ];
  }),
);
