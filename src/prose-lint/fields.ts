import type { CollectionName, ContentFile } from '../content-check/library.ts';

/** A text in a field: where it is and what it says. */
export interface FieldText {
  /** Name of the field, without the place in a list. */
  readonly field: string;
  readonly text: string;
  readonly line: number;
  /** Whether we speak here, and not those whose claim we answer. */
  readonly ours: boolean;
}

type Path = readonly (string | typeof every)[];

/** Every entry of a list. */
const every = Symbol('every entry');

/**
 * Fields that hold sentences or names for readers. Left out are ids, dates and what other people say:
 * search words (which readers misspell and Americans spell), the phrases that a claim forbids, the titles of sources.
 */
const proseFields: Readonly<Partial<Record<CollectionName, readonly Path[]>>> = {
  articles: [['title'], ['searchTitle'], ['description'], ['summary'], ['changes', every, 'what']],
  pages: [['title'], ['searchTitle'], ['description'], ['kicker'], ['summary']],
  benefits: [['title'], ['sentence'], ['comparedWith'], ['testedOn'], ['caution']],
  leftOut: [['title'], ['reason']],
  claims: [
    ['statement'],
    ['searchTitle'],
    ['verdict'],
    ['gradeReason'],
    ['comparedWith'],
    ['wouldChange'],
    ['say', every],
  ],
  glossary: [['term'], ['short'], ['long']],
  conditions: [['name'], ['why'], ['whatToDo'], ['signs', every]],
  emergency: [['country'], ['words']],
  places: [['title'], ['lies', every, 'text'], ['feel', every, 'text'], ['press', every, 'text']],
  foot: [
    ['denial', 'text'],
    ['numbers', every, 'figure'],
    ['numbers', every, 'name'],
    ['numbers', every, 'text'],
    ['numbers', every, 'caution'],
    ['notSo', every, 'saying'],
    ['notSo', every, 'text'],
  ],
  questions: [['question'], ['answer'], ['advice']],
  registers: [['name'], ['region'], ['what'], ['checks'], ['caution']],
  routines: [
    ['title'],
    ['description'],
    ['summary'],
    ['tested'],
    ['untested'],
    ['position'],
    ['needs', every],
    ['steps', every, 'title'],
    ['steps', every, 'do'],
    ['steps', every, 'feel'],
    ['steps', every, 'stop'],
  ],
};

/** Fields that say what people claim. */
const othersSay: readonly string[] = ['claims.statement', 'leftOut.title', 'foot.saying'];

/**
 * The texts in the fields of a file, in the order of the table above.
 *
 * @returns none for what is missing or of a wrong type, which the schema says
 */
export function fieldTexts({ collection, source }: ContentFile): FieldText[] {
  return (proseFields[collection] ?? []).flatMap((path) =>
    stringsAt(source.data, path).map(({ at, text }) => {
      const field = String(at.findLast((step) => typeof step === 'string'));
      return {
        field,
        text,
        line: source.lineOf(at),
        ours: !othersSay.includes(`${collection}.${field}`),
      };
    }),
  );
}

function stringsAt(
  data: unknown,
  path: Path,
  at: readonly PropertyKey[] = [],
): { readonly at: readonly PropertyKey[]; readonly text: string }[] {
  const [step, ...rest] = path;
  if (step === undefined) return typeof data === 'string' ? [{ at, text: data.trim() }] : [];
  if (typeof data !== 'object' || data === null) return [];
  if (step !== every) return stringsAt(Reflect.get(data, step), rest, [...at, step]);
  if (!Array.isArray(data)) return [];
  return data.flatMap((entry: unknown, index) => stringsAt(entry, rest, [...at, index]));
}

/**
 * The ids in a field that holds one or a list of them.
 *
 * @returns none for what is missing or of a wrong type, which the schema says
 */
export function idsIn({ source }: ContentFile, field: string): string[] {
  return [...stringsAt(source.data, [field]), ...stringsAt(source.data, [field, every])].map(
    ({ text }) => text,
  );
}

/**
 * The ids that the sentences of an entry rest on: `sources` of a field, or of each entry of a list in it.
 *
 * @returns none for what is missing or of a wrong type, which the schema says
 */
export function sourcesWithin({ source }: ContentFile, field: string): string[] {
  return [
    ...stringsAt(source.data, [field, 'sources', every]),
    ...stringsAt(source.data, [field, every, 'sources', every]),
  ].map(({ text }) => text);
}

/** Whether an article is one that no build has. */
export function isDraft({ source }: ContentFile): boolean {
  const { data } = source;
  return typeof data === 'object' && data !== null && Reflect.get(data, 'draft') === true;
}
