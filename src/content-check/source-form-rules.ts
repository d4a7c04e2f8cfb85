import type { Diagnostic } from './diagnostic.ts';
import { describePath } from './field-names.ts';
import type { ContentFile } from './library.ts';
import type { FieldPath } from './values.ts';

/** What is wrong with a value. */
type Words = Pick<Diagnostic, 'expected' | 'fix'>;

/** A value in a field, and what is wrong with it. */
interface Finding extends Words {
  readonly path: FieldPath;
  readonly value: string;
}

/** Capital letters that stand for given names: `W`, `WJ`, `W. J.`, `J.-P.`. */
const initials = String.raw`\p{Lu}\.?(?:[ -]?\p{Lu}\.?){0,3}`;

/** A name as PubMed prints it, `Moyle WJ`, or as libraries do, `Moyle, W. J.`. */
const familyFirst = new RegExp(
  String.raw`^(?<family>[\p{L}’'\s-]*\p{Ll}[\p{L}’'\s-]*?),? (?<given>${initials})$`,
  'u',
);

/** A name as people say it: `W. J. Moyle`. */
const initialsFirst = new RegExp(
  String.raw`^(?<given>\p{Lu}\.(?:[ -]?\p{Lu}\.)*) (?<family>[\p{L}’'-]*\p{Ll}[\p{L}’'\s-]*)$`,
  'u',
);

/** Two names with capitals and no initials: `Wendy Moyle`, unless a small word makes it one family name. */
const namesInFull = /^(?<given>\p{Lu}\p{Ll}+) (?<family>\p{Lu}[\p{L}’'-]*\p{Ll})$/u;

const onlyInitials = new RegExp(`^${initials}$`, 'u');

/** What stands behind the name of a body, and is nobody’s initials. */
const countryLetters = /^(?:UK|US|USA|EU|NZ|\p{Lu}{3,})$/u;

/** Initials with full stops and spaces: `WJ` as `W. J.`. */
const dotted = (given: string): string =>
  /\p{Ll}/u.test(given)
    ? given
    : given
        .replace(/[^\p{L}-]/gu, '')
        .replace(/\p{L}/gu, '$&. ')
        .replace(/ (?=-)| $/g, '');

const person = (family: string, given: string): string =>
  `{ family: ${family}, given: ${dotted(given)} }`;

/** A journal line as PubMed prints it: `Sleep Med. 2020;12(3):45-50.` */
const journalLine =
  /^(?<journal>\D+?)\.? (?<year>(?:19|20)\d\d)[^;]*;\s*(?<volume>[\w ]+?)(?:\((?<issue>[^)]*)\))?:(?<page>[\w–-]+)/;

/**
 * Fields of a source that hold what belongs in another field, or in another form: references are set
 * from them, and nothing else would notice. It reads the fields as they are written, so that its words
 * come in place of those of the schema.
 */
export function checkSourceForms({ file, collection, yaml }: ContentFile): Diagnostic[] {
  if (collection !== 'sources' || typeof yaml.data !== 'object' || yaml.data === null) return [];
  const fields: Readonly<Record<string, unknown>> = { ...yaml.data };
  const inFields = Object.entries(formOf).flatMap(([field, check]): Finding[] => {
    const value = asText(fields[field]);
    const words = value === undefined ? undefined : check(value);
    return value === undefined || words === undefined ? [] : [{ path: [field], value, ...words }];
  });
  return [...authorsIn(fields['author']), ...inFields].map(({ path, value, ...words }) => ({
    file,
    line: yaml.lineOf(path),
    found: `${describePath(path)}: “${value}”`,
    ...words,
  }));
}

/** A value as it is written; YAML makes numbers and days of some. */
function asText(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

const oneALine = 'Write each on a line of its own, as “- { family: Moyle, given: W. }”.';

function authorsIn(author: unknown): Finding[] {
  if (typeof author === 'string') {
    const expected = 'a list with one author an item, in their order';
    return [{ path: ['author'], value: author, expected, fix: oneALine }];
  }
  if (!Array.isArray(author)) return [];
  return author.flatMap((item: unknown, index): Finding[] => {
    if (typeof item === 'string') return nameFinding(['author', index], item, true);
    if (typeof item !== 'object' || item === null) return [];
    const name: Readonly<Record<string, unknown>> = { ...item };
    const { family, given, literal } = name;
    if (typeof literal === 'string')
      return nameFinding(['author', index, 'literal'], literal, false);
    if (typeof family !== 'string') return [];
    const path = ['author', index, 'family'];
    const isShort = onlyInitials.test(family) && family.length < 6;
    if (isShort && typeof given === 'string' && given.length > 2) {
      const fix = `Write ${person(given, family)}.`;
      return [{ path, value: family, expected: 'the family name', fix }];
    }
    return nameFinding(path, family, given === undefined);
  });
}

/** @param mayBeInFull whether two words with capitals are a person: not so in the name of a body */
function nameFinding(path: FieldPath, value: string, mayBeInFull: boolean): Finding[] {
  if (/\bet al\b/i.test(value)) {
    const fix =
      'List all authors; where some could not be seen, leave “et al.” out and say so in “note”.';
    return [{ path, value, expected: 'one author an item', fix }];
  }
  if (/(?:,|;| and | & ).*\p{L}{2}.*(?:,|;| and | & )/u.test(value) && mayBeInFull)
    return [{ path, value, expected: 'one author an item, in their order', fix: oneALine }];
  const parts =
    familyFirst.exec(value) ??
    initialsFirst.exec(value) ??
    (mayBeInFull ? namesInFull.exec(value) : null);
  const { family, given } = parts?.groups ?? {};
  if (family === undefined || given === undefined) return [];
  // “Cancer Research UK” is a body.
  if (!mayBeInFull && !value.includes('.') && (family.includes(' ') || countryLetters.test(given)))
    return [];
  const expected = 'a family name and initials, each in its field';
  return [{ path, value, expected, fix: `Write ${person(family, given)}.` }];
}

/** Fields of a publication, and what is wrong with the form of a value; undefined where nothing is. */
const formOf: Readonly<Record<string, (value: string) => Words | undefined>> = {
  title: (value) => {
    if (/[^.]\.$/.test(value))
      return { expected: 'a title without a full stop at its end', fix: 'Take the full stop out.' };
    return /\p{Lu}{2}/u.test(value) && value === value.toUpperCase() && value.length > 20
      ? {
          expected: 'a title in small letters',
          fix: 'Write capitals only where a sentence has them.',
        }
      : undefined;
  },
  'container-title': journalFinding,
  source: journalFinding,
  volume: (value) => {
    const parts = /^(?<volume>\w+)\s*\((?<issue>[^)]*)\)(?::\s*(?<page>[\w–-]+))?$/.exec(
      value,
    )?.groups;
    if (parts !== undefined)
      return {
        expected: 'the volume alone',
        fix: `Write volume: ${parts['volume'] ?? ''}, issue: ${parts['issue'] ?? ''}${parts['page'] === undefined ? '' : `, page: ${parts['page']}`}, on lines of their own.`,
      };
    return withoutLabel(value, /^(?:vol(?:ume)?|v)\.?\s*/i, 'the number alone', 'volume');
  },
  issue: (value) =>
    withoutLabel(value, /^(?:no|nr|issue|iss)\.?\s*|[()]/gi, 'the number alone', 'issue'),
  page: (value) => {
    const parts = /\((?<issue>[^)]*)\):\s*(?<page>[\w–-]+)$/.exec(value)?.groups;
    if (parts !== undefined)
      return {
        expected: 'the pages alone, such as 480-490',
        fix: `Write page: ${parts['page'] ?? ''}, and the volume and the issue in their own fields.`,
      };
    if (/\d\s*[–—]\s*\d/.test(value))
      return {
        expected: 'a hyphen between the pages, as in 480-490',
        fix: `Write page: ${value.replace(/\s*[–—]\s*/, '-')}.`,
      };
    const [from = '', to = ''] = /^(\d+)-(\d+)$/.exec(value)?.slice(1) ?? [];
    if (from !== '' && Number(to) < Number(from) && to.length < from.length)
      return {
        expected: 'the last page in full, as in 480-490',
        fix: `Write page: ${from}-${from.slice(0, from.length - to.length)}${to}.`,
      };
    return withoutLabel(
      value,
      /^(?:pp?|pages?|S\.)\.?\s+/i,
      'the pages alone, such as 480-490',
      'page',
    );
  },
  DOI: (value) =>
    withoutLabel(
      value,
      /^(?:doi:?\s*|https?:\/\/(?:dx\.)?doi\.org\/|(?:dx\.)?doi\.org\/)+|[.,;]$/gi,
      'a DOI such as 10.1016/j.ctcp.2018.02.018',
      'DOI',
    ),
  PMID: (value) =>
    withoutLabel(
      value,
      /^(?:PMID:?\s*|https:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/)|\/$/gi,
      'a PubMed number, such as 19944872',
      'PMID',
    ),
  PMCID: (value) =>
    /^\d{4,8}$/.test(value)
      ? {
          expected: 'a PubMed Central number, such as PMC3093235',
          fix: `Write PMCID: PMC${value}.`,
        }
      : withoutLabel(
          value,
          /^(?:PMCID:?\s*|https:\/\/www\.ncbi\.nlm\.nih\.gov\/pmc\/articles\/)|\/$/gi,
          'a PubMed Central number, such as PMC3093235',
          'PMCID',
        ),
  issued: (value) => {
    const year = /\b(?:19|20)\d\d\b/.exec(value)?.[0];
    return year === undefined || year === value
      ? undefined
      : { expected: 'the year alone', fix: `Write issued: ${year}.` };
  },
};

function journalFinding(value: string): Words | undefined {
  const parts = journalLine.exec(value)?.groups;
  if (parts === undefined) return undefined;
  const { journal = '', year = '', volume = '', issue, page = '' } = parts;
  const numbers = `volume: ${volume}${issue === undefined ? '' : `, issue: ${issue}`}, page: ${page}, issued: ${year}`;
  return {
    expected: 'the journal alone, and its numbers in fields of their own',
    fix: `Write container-title: ${journal} (its name in full), ${numbers}, each on a line of its own.`,
  };
}

/** A value with words around it that belong to a printed reference. */
function withoutLabel(
  value: string,
  label: RegExp,
  expected: string,
  field: string,
): Words | undefined {
  const bare = value.replace(label, '').trim();
  return bare === value || bare === '' ? undefined : { expected, fix: `Write ${field}: ${bare}.` };
}
