import { dirname, extname } from 'node:path';

/** A change of one file, as a slip of the hand or a paste makes it. */
export interface Mutation {
  /** What was done, for a report. */
  readonly what: string;
  readonly file: string;
  /** The text of the file afterwards; undefined where the file is gone. */
  readonly text: string | undefined;
}

/** Numbers from 0 to 1, the same for each seed: https://github.com/bryc/code/blob/master/jshash/PRNGs.md#mulberry32 */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What editors paste without meaning to, or type without knowing better. */
const trash: readonly string[] = [
  '\uFEFF',
  '\u200B',
  '\u00A0',
  '\t',
  '\0',
  '\uFFFD',
  '• ',
  'o   ',
  '“',
  '”',
  '"',
  "'",
  '`',
  '{',
  '}',
  '{x}',
  '<',
  '</',
  '<br>',
  '<!-- x -->',
  '<Claim id="x" />',
  '<Steps>',
  '</Steps>',
  '[',
  ']',
  '[@',
  '[@x, @y]',
  '[^1]',
  '[1]',
  '[a](b',
  '![](x.png)',
  '| a | b |\n| - | - |\n',
  '> ',
  '---\n',
  '```\n',
  '# ',
  '#',
  '&',
  '*',
  '!',
  '%',
  '@',
  ': ',
  ', ',
  '- ',
  '\\',
  '😀',
  'http://example.org',
  'https://www.example.org/?a=b&c=d',
  'Sleep Med. 2020;12(3):45-50.',
  '2020-01-01',
  '012',
  '1e9',
  'null',
  'true',
  '\n\n',
  '\n  ',
  '\r',
  'import x from "y"\n',
  'export const x = 1\n',
  '{/* x',
  '*/}',
  'constructor: x\n',
  '__proto__: x\n',
  '<<: *x\n',
  '? x\n',
];

type Change = (text: string, pick: Pick) => string;

/** Chooses from a list. */
type Pick = <T>(list: readonly T[]) => T;

/** Changes one line. */
const onLine =
  (change: (lines: string[], at: number, pick: Pick) => void): Change =>
  (text, pick) => {
    const lines = text.split('\n');
    change(lines, pick([...lines.keys()]), pick);
    return lines.join('\n');
  };

/** Puts something in place of some characters at one place. */
const at =
  (replaced: number, replacement: (pick: Pick, text: string) => string): Change =>
  (text, pick) => {
    const from = pick([...text.split('').keys(), text.length]);
    return text.slice(0, from) + replacement(pick, text) + text.slice(from + replaced);
  };

const changes: readonly (readonly [name: string, change: Change])[] = [
  ['delete a line', onLine((lines, line) => lines.splice(line, 1))],
  ['double a line', onLine((lines, line) => lines.splice(line, 0, lines[line] ?? ''))],
  [
    'swap two lines',
    onLine((lines, line) => lines.splice(line, 2, lines[line + 1] ?? '', lines[line] ?? '')),
  ],
  ['indent a line', onLine((lines, line) => (lines[line] = `  ${lines[line] ?? ''}`))],
  ['outdent a line', onLine((lines, line) => (lines[line] = (lines[line] ?? '').trimStart()))],
  [
    'join two lines',
    onLine((lines, line) => lines.splice(line, 2, lines.slice(line, line + 2).join(' '))),
  ],
  ['delete a character', at(1, () => '')],
  ['change a character', at(1, (pick, text) => pick(text.split('')))],
  ['paste', at(0, (pick) => pick(trash))],
  ['paste over', at(5, (pick) => pick(trash))],
  ['paste on a line of its own', onLine((lines, line, pick) => lines.splice(line, 0, pick(trash)))],
  ['paste at the beginning', (text, pick) => pick(trash) + text],
  [
    'drop a field',
    (text, pick) => {
      const fields = [...text.matchAll(/^[\w-]+:.*\n(?:[ -].*\n)*/gm)];
      const field = fields.length === 0 ? undefined : pick(fields);
      return field === undefined ? text : text.replace(field[0], () => '');
    },
  ],
  [
    'change a value',
    (text, pick) =>
      text.replace(
        pick([...text.matchAll(/^ *[\w-]+: .*$/gm)].map(([line]) => line).concat(' ')),
        (line) => `${line.split(':')[0] ?? ''}: ${pick(trash)}`,
      ),
  ],
  ['curl the quotes', (text) => text.replaceAll(/"([^"]*)"/g, '“$1”')],
  ['cut the file off', at(Number.MAX_SAFE_INTEGER, () => '')],
  ['empty the file', () => ''],
];

const fileChanges: readonly ((file: string) => string | undefined)[] = [
  () => undefined,
  (file) => file.replace(extname(file), `${extname(file)}.bak`),
  (file) => file.replace(extname(file), '.md'),
  (file) => file.replace(dirname(file), 'content/new'),
  (file) => file.replace(/\/([^/]*)$/, '/New $1'),
];

/** How many of a hundred mutations rename a file or take it away. */
const PERCENT_OF_FILES = 4;

/**
 * Mutates one file. Each kind of entry comes as often as another, since most of the files are sources.
 *
 * @param texts of all files by path
 * @param random as {@link randomFrom} makes it
 * @returns one mutation, or two where a file gets another path
 */
export function mutate(texts: ReadonlyMap<string, string>, random: () => number): Mutation[] {
  const pick: Pick = (list) => {
    const item = list[Math.floor(random() * list.length)];
    if (item === undefined) throw new RangeError('There is nothing to pick from.');
    return item;
  };
  const kinds = Map.groupBy(
    [...texts.keys()].filter((file) => !file.endsWith('.md')),
    dirname,
  );
  const file = pick(kinds.get(pick([...kinds.keys()])) ?? []);
  const text = texts.get(file) ?? '';
  if (random() * 100 < PERCENT_OF_FILES) {
    const to = pick(fileChanges)(file);
    const gone = { what: `move to ${to ?? 'nowhere'}`, file, text: undefined };
    return to === undefined ? [gone] : [gone, { what: 'move', file: to, text }];
  }
  const [what, change] = pick(changes);
  return [{ what, file, text: change(text, pick) }];
}
