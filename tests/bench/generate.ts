/**
 * Articles for the benchmark: the real ones, told anew as often as it takes. Each keeps the claims,
 * conditions, notes, soles and steps of the article it comes from, so that a page costs what a real
 * one costs, and all pass the content check. The same number always gives the same text.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, stringify } from 'yaml';

/** A file of `content/articles`. */
export interface GeneratedArticle {
  readonly id: string;
  readonly text: string;
}

const adjectives =
  'red blue green grey brown black white small large tall short round square plain bright dark quiet clean fresh new old wide narrow thin thick deep low long heavy hard smooth rough dry wet pink silver neat loose flat steep hollow full early late gentle brave clever polite proud shy tidy wooden woollen paper stone glass copper northern southern'.split(
    ' ',
  );
const nouns =
  'table chair window garden door bucket basket lamp ladder blanket kettle teapot pillow cupboard carpet curtain mirror clock candle bottle ribbon pencil letter folder poster river meadow hill forest harbour bridge village market castle tower farm barn field valley island beach cliff cave lake pond stream rabbit robin sparrow badger hedgehog otter kitten puppy pony donkey lantern wagon'.split(
    ' ',
  );

/** The longest real sentence that is kept: with the words in front of it, no 20 words are shared. */
const MAX_SENTENCE_WORDS = 14;

/** A generator of numbers from 0 to 1 that always gives the same ones for a seed. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Draws words that tell one article from the next. */
class Words {
  readonly #random: () => number;
  constructor(seed: number) {
    this.#random = mulberry32(seed);
  }
  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }
  #of(list: readonly string[]): string {
    return list[this.below(list.length)] ?? '';
  }
  /** For instance `red table, old barn`. */
  pairs(count: number): string {
    return Array.from({ length: count }, () => `${this.#of(adjectives)} ${this.#of(nouns)}`).join(
      ', ',
    );
  }
  sentence(pairs = 4): string {
    const words = this.pairs(pairs);
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  }
}

const marks = String.raw`(?:\[@[^\]]*\]|\s*<Advice \/>)`;
const sentencePattern = new RegExp(
  String.raw`(?<words>\S.*?[.!?][”’)]?)(?<marks>${marks}*)(?=\s+[\p{Lu}“‘\d]|\s*$)`,
  'gu',
);

/** Whether what opens in a sentence closes in it, so that it can go without its neighbours. */
const isWhole = (words: string): boolean =>
  [/[“”]/g, /[[\]]/g, /[()]/g, /[*_]/g].every(
    (pair) => (words.match(pair) ?? []).length % 2 === 0,
  ) && !/[{}<>]/.test(words);

/** A paragraph or an item, told anew: its short sentences, each with its source, among new words. */
function retell(line: string, words: Words): string {
  const sentences = [...line.matchAll(sentencePattern)].map(({ groups }) => ({
    text: groups?.['words'] ?? '',
    marks: groups?.['marks'] ?? '',
  }));
  const kept = sentences.flatMap(({ text }, index) => {
    if (!isWhole(text) || text.split(/\W+/).length > MAX_SENTENCE_WORDS) return [];
    // Authors put one mark after the last of several sentences that it supports.
    const mark = sentences.slice(index).find((sentence) => sentence.marks !== '')?.marks;
    return [`${words.sentence()} ${text}${mark ?? ' <Advice />'}`];
  });
  return kept.length > 0 ? kept.join(' ') : `${words.sentence()} <Advice />`;
}

function retellLine(line: string, words: Words): string {
  const heading = /^(#{2,6} )(.*)$/.exec(line);
  if (heading !== null) {
    const [, prefix = '', title = ''] = heading;
    const isShort = title.split(/\W+/).length <= MAX_SENTENCE_WORDS - 4;
    return prefix + words.sentence(2).slice(0, -1) + (isShort ? `: ${title}` : '');
  }
  if (line.trim() === '' || line.startsWith('<')) {
    return line.replace(/caption="[^"]*"/, () => `caption="${words.sentence(3).slice(0, -1)}"`);
  }
  const [, prefix = '', rest = ''] = /^((?:- |\d+\. )?)(.*)$/.exec(line) ?? [];
  return prefix + retell(rest, words);
}

/** Reads a real article into its fields and its text. */
function split(text: string): { fields: Record<string, unknown>; body: string } {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const fields: unknown = parse(yaml);
  return { fields: Object.fromEntries(Object.entries(fields ?? {})), body };
}

/** A new sentence at the end of a text, as somebody who edits one article might add it. */
export function edited(text: string, round: number): string {
  return `${text.trimEnd()}\n\n${new Words(900_000_000 + round).sentence()}\n`;
}

/**
 * Generated articles that go beside the real ones.
 *
 * @param folder of the real articles
 * @param count how many to write
 */
export function* generateArticles(folder: string, count: number): Generator<GeneratedArticle> {
  const originals = globSync('*.mdx', { cwd: folder })
    .toSorted()
    .map((file) => ({
      id: basename(file, '.mdx'),
      ...split(readFileSync(join(folder, file), 'utf8')),
    }));
  for (let number = 1; number <= count; number += 1) {
    const original = originals[number % originals.length];
    if (original === undefined) throw new Error(`There are no articles in ${folder}.`);
    const words = new Words(number);
    const fields = { ...original.fields };
    delete fields['searchTitle'];
    let description = 'A page of the benchmark: ';
    while (description.length < 112) description += `${words.pairs(1)}, `;
    const zones = ['toes', 'ball', 'arch', 'edge', 'heel'].filter(() => words.below(2) === 1);
    const article = {
      ...fields,
      title: `Notes on a ${words.pairs(1)} and a ${words.pairs(1)}`,
      description: `${description.slice(0, -2)}.`,
      summary: `${words.sentence(6)} ${words.sentence(2)}`,
      zones,
      aliases: [words.pairs(1)],
      changes: number % 10 === 0 ? [{ date: fields['checked'], what: words.sentence() }] : [],
    };
    const body = original.body
      .split('\n')
      .map((line) => retellLine(line, words))
      .join('\n');
    yield { id: `${original.id}-${number}`, text: `---\n${stringify(article)}---\n${body}` };
  }
}

/**
 * The words of an article for a site that has Markdown and nothing else: no notes, no components.
 *
 * @param text of a file of `content/articles`
 */
export function bareArticle(text: string): string {
  const { fields, body } = split(text);
  const words = body
    .split('\n')
    .filter((line) => !line.startsWith('<'))
    .join('\n')
    .replace(/\[@[^\]]*\]|\s*<[^>]*>/g, '');
  const { title, description } = fields;
  return `---\n${stringify({ title, description })}---\n${words}`;
}
