import type { z } from 'astro/zod';
import type { entryTypes } from '../collections.ts';
import type { CollectionName, Entry } from '../content-check/library.ts';
import { valuesIn } from '../content-check/values.ts';

/** A text in a field of an entry. */
export interface FieldText {
  /** Path of the field, with `*` for a place in a list. */
  readonly field: string;
  readonly text: string;
  readonly line: number;
  /** Whether we speak here, and not those whose claim we answer. */
  readonly isOurs: boolean;
}

type EntryData<C extends CollectionName> = z.output<ReturnType<(typeof entryTypes)[C]['schema']>>;

/** Paths to the texts in some data, so that a field that is renamed is renamed here too. */
type TextPath<T> = T extends string
  ? ''
  : T extends readonly (infer Item)[]
    ? `.*${TextPath<Item>}`
    : T extends object
      ? { [K in keyof T & string]: `.${K}${TextPath<NonNullable<T[K]>>}` }[keyof T & string]
      : never;

/**
 * Fields that hold sentences or names for readers. Left out are ids, dates and what other people say:
 * search words (which readers misspell and Americans spell), the phrases that a claim forbids, the
 * titles of sources.
 */
const proseFields = {
  articles: ['.title', '.searchTitle', '.description', '.summary', '.changes.*.what'],
  pages: [
    '.title',
    '.searchTitle',
    '.description',
    '.kicker',
    '.summary',
    '.home.doors.*.title',
    '.home.doors.*.text',
    '.home.finding.title',
    '.home.finding.text',
    '.home.safety',
    '.home.together.title',
    '.home.together.text',
    '.home.together.link',
  ],
  topics: ['.label', '.about'],
  benefits: ['.title', '.sentence', '.comparedWith', '.testedOn', '.caution'],
  leftOut: ['.title', '.reason'],
  claims: [
    '.statement',
    '.searchTitle',
    '.question.who',
    '.question.done',
    '.question.comparedWith',
    '.question.outcome',
    '.verdict',
    '.safetyAdvice',
    '.ambulanceSigns.*',
    '.urgentAdvice.*.do',
    '.urgentAdvice.*.signs.*',
    '.asks',
    '.gradeReason',
    '.comparedWith',
    '.wouldChange',
    '.allowedPhrases.*',
    '.comparisons.*.note',
    '.certainty.bias.why',
    '.certainty.inconsistency.why',
    '.certainty.indirectness.why',
    '.certainty.imprecision.why',
    '.certainty.publication.why',
    '.searched.note',
    '.harms.lookedFor',
    '.harms.seen',
    '.harms.counted',
    '.harms.cases',
  ],
  glossary: ['.term', '.shortDefinition', '.definition'],
  conditions: ['.name', '.shortName', '.why', '.whatToDo', '.signs.*'],
  combinations: ['.why'],
  emergency: ['.country', '.words'],
  places: ['.title', '.anatomy.*.text', '.sensations.*.text', '.technique.*.text'],
  foot: [
    '.denial.text',
    '.numbers.*.figure',
    '.numbers.*.name',
    '.numbers.*.text',
    '.numbers.*.caution',
    '.misconceptions.*.myth',
    '.misconceptions.*.text',
  ],
  questions: ['.question', '.answer', '.short', '.advice'],
  registers: ['.name', '.region', '.what', '.checks', '.caution'],
  routines: [
    '.title',
    '.description',
    '.summary',
    '.tested',
    '.untested',
    '.position',
    '.needs.*',
    '.steps.*.title',
    '.steps.*.do',
    '.steps.*.sensation',
    '.steps.*.stopIf',
  ],
  sources: ['.retracted.reason'],
} as const satisfies { readonly [C in CollectionName]: readonly TextPath<EntryData<C>>[] };

/** Fields that say what people claim. */
const notOurs: readonly string[] = [
  'claims.statement',
  'leftOut.title',
  'foot.misconceptions.*.myth',
];

/** The texts in the fields of an entry, in the order of the file. */
export function fieldTexts({ collection, data, yaml }: Entry): FieldText[] {
  const fields: readonly string[] = proseFields[collection];
  return [...valuesIn(data)].flatMap(({ path, value }) => {
    const field = path.map((step) => `.${typeof step === 'number' ? '*' : step}`).join('');
    if (typeof value !== 'string' || !fields.includes(field)) return [];
    return [
      {
        field: field.slice(1),
        text: value,
        line: yaml.lineOf(path),
        isOurs: !notOurs.includes(collection + field),
      },
    ];
  });
}
