import { FIELDS_FILE } from '../editor-support/field-reference.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { ContentFile } from './library.ts';
import { describePath } from './field-names.ts';
import { valuesIn } from './values.ts';

/** Characters that nobody types on purpose: what they are, and what to do. */
interface Stray {
  readonly pattern: RegExp;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}

const typed = 'characters that can be seen';

const strays: readonly Stray[] = [
  {
    pattern: /^\uFEFF/,
    found: 'an invisible mark at the beginning of the file (a byte-order mark)',
    expected: 'the file to begin with its first letter',
    fix: 'Save the file as “UTF-8”, not as “UTF-8 with BOM”.',
  },
  {
    pattern: /\uFFFD|\0/,
    found: 'a character that could not be read',
    expected: 'a file in UTF-8',
    fix: 'Save the file as “UTF-8”, and write the character again if it is still broken.',
  },
  {
    pattern: /[\x01-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u2028\u2029]|\r(?!\n|$)/,
    found: 'an invisible control character',
    expected: typed,
    fix: 'Delete the characters around the place and type them again.',
  },
  {
    pattern:
      /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F]|(?!^)\uFEFF/,
    found: 'an invisible character, as pasted from a web page or a word processor',
    expected: typed,
    fix: 'Delete the characters around the place and type them again.',
  },
  {
    pattern: /\t/,
    found: 'a tab',
    expected: 'spaces',
    fix: 'Write spaces in its place.',
  },
  {
    pattern:
      /^[ \t]*(?:(?:#{1,6}|[-*+>]|\d+[.)]|[\w-]+:)[ \t]*)?[\u00A0\u2000-\u200A\u202F\u205F\u3000]/,
    found: 'a space that does not break where a plain one has a meaning',
    expected: 'plain spaces at the beginning of a line and after its #, hyphen, number or name',
    fix: 'Delete the space and type it again.',
  },
  {
    pattern: /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F/u,
    found: 'an emoji',
    expected: 'words: a screen reader reads the name of each emoji, and our typefaces have none',
    fix: 'Take it out, or say it in words.',
  },
];

/** Texts that a command writes, or that teach. */
const unchecked: ReadonlySet<string> = new Set([
  'content/README.md',
  FIELDS_FILE,
  'content/addresses.txt',
]);

/**
 * Characters that break Markdown or YAML, or that readers would stumble over: each kind once in a file,
 * at its first line, since a paste brings many.
 *
 * @param file path from the project's root
 * @param text of the whole file
 */
export function strayCharacters(file: string, text: string): Diagnostic[] {
  if (unchecked.has(file)) return [];
  const lines = text.split('\n');
  return strays.flatMap(({ pattern, found, ...rest }): Diagnostic[] => {
    const at = lines.flatMap((line, index) =>
      pattern.test(line) && (index === 0 || !pattern.source.startsWith('^\\uFEFF'))
        ? [index + 1]
        : [],
    );
    const [line] = at;
    if (line === undefined) return [];
    const more = at.length > 1 ? `, and on ${at.length - 1} more lines` : '';
    return [{ file, line, found: found + more.replace('1 more lines', 'one more line'), ...rest }];
  });
}

/** A value between curly quotation marks, which YAML takes for a part of it. */
const curlyQuoted = /^(?:[“”][^“”]*[“”]|[‘’][^‘’]*[‘’])$/;

/** Fields that are wholly in curly quotation marks: a word processor put them where YAML wants " or '. */
export function curlyQuotes({ file, yaml }: Pick<ContentFile, 'file' | 'yaml'>): Diagnostic[] {
  return [...valuesIn(yaml.data)].flatMap(({ path, value }) =>
    typeof value === 'string' && curlyQuoted.test(value)
      ? [
          {
            file,
            line: yaml.lineOf(path),
            found: `${describePath(path)}: ${value}, in curly quotation marks`,
            expected: 'straight ones around a value, or none',
            fix: `Write "${value.slice(1, -1)}".`,
          },
        ]
      : [],
  );
}
