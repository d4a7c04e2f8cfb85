import { createHash } from 'node:crypto';
import type { AnswerId } from '../evidence/answer-kinds.ts';
import type { GradeId } from '../evidence/grades.ts';
import { lowerFirst } from '../letter-case.ts';
import type { Picture } from '../pressure-map/picture.ts';
import { describeZones } from '../pressure-map/zones.ts';
import type { StrokeFields } from '../strokes/stroke.ts';
import { strokeWords } from '../strokes/words.ts';

/** Pixels of a card: the size that networks ask for, 1.91 to 1. https://ogp.me/#structured */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** One of the two questions with its grade. */
export interface CardAnswer {
  /** “Better than nothing”. */
  readonly start: string;
  readonly grade: AnswerId;
  /** “some evidence”. */
  readonly words: string;
}

/** What massage beats, as a card shows it. */
export interface CardBeats {
  /** Claims that win against nothing, by what is left beside another touch. */
  readonly groups: readonly {
    readonly grade: GradeId;
    readonly mark: AnswerId;
    readonly label: string;
    readonly names: readonly string[];
  }[];
  /** What they all have against nothing. */
  readonly first: string;
  /** How sure that is. */
  readonly sure: string;
  /** All of it in sentences. */
  readonly words: readonly string[];
}

/** What a card shows. */
export interface CardContent extends Picture {
  readonly title: string;
  /** A few words over the title: what kind of page it is. */
  readonly kicker?: string | undefined;
  /** Both grades: how far the title can be trusted. Claims and benefits are never shared without them. */
  readonly answers?: readonly CardAnswer[] | undefined;
  /** A stroke on the sole, for pages that say what to do. */
  readonly stroke?: StrokeFields | undefined;
  /** Whether the page says when not to massage: its sole invites nobody. */
  readonly careful?: boolean | undefined;
  /** The picture of what massage beats, in place of a sole. */
  readonly beats?: CardBeats | undefined;
}

/** A card as pages link it. */
export interface Card {
  /** Path of the page that it belongs to, without base. */
  readonly page: string;
  /** Id of the part of that page, where the card is for a part: of a benefit. */
  readonly part?: string | undefined;
  /** Path of the picture, without base and version. */
  readonly file: string;
  /** Path of the picture to link to: with version, without base. */
  readonly src: string;
  readonly width: number;
  readonly height: number;
  /** Alternative text: all that the card shows. */
  readonly alt: string;
  readonly content: CardContent;
}

/** What the picture of a card shows, in sentences. */
function pictureInWords({ zones, beats, stroke, careful }: CardContent): string[] {
  if (beats !== undefined) return [...beats.words, `${beats.sure}.`];
  if (careful === true) return ['A grey sole beside a red edge.'];
  const sole = 'A sole drawn as a pressure map';
  if (stroke !== undefined) return [`${sole}, and on it: ${lowerFirst(strokeWords(stroke))}.`];
  return [`${sole}${zones.length === 0 ? '' : `, with ${describeZones(zones)} lit`}.`];
}

/** Alternative text of a card: its title, both grades, and what its picture shows. */
export function cardAlt(content: CardContent): string {
  const { title, answers = [] } = content;
  const sentences = [
    /[.?!]$/.test(title) ? title : `${title}.`,
    ...answers.map(({ start, words }) => `${start}: ${words}.`),
    ...pictureInWords(content),
  ];
  return sentences.join(' ');
}

/**
 * Path of the picture of a share card, within the site. It never changes, so that no link to it ever
 * breaks.
 *
 * @param page path of the page: `/articles/sleep/`
 * @param part id of the part of it that the card is for
 */
export function cardFile(page: string, part?: string): string {
  const name = page === '/' ? '/home' : page.replace(/\/$/, '');
  return `/cards${name}${part === undefined ? '' : `/${part}`}.png`;
}

/**
 * The card of a page, or of a part of it. The version in its URL changes with its content, so that no
 * network shows an old grade from its cache.
 *
 * @param page path of the page: `/articles/sleep/`
 * @param part id of the part that it is for
 */
export function cardOf(page: string, content: CardContent, part?: string): Card {
  const file = cardFile(page, part);
  const version = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 6);
  return {
    page,
    part,
    file,
    src: `${file}?v=${version}`,
    ...CARD_SIZE,
    alt: cardAlt(content),
    content,
  };
}

/**
 * Finds the card of a page or of a part of it among those that are drawn.
 *
 * @param cards by the path of their pictures
 * @throws Error when there is none for it
 */
export function cardFor(cards: ReadonlyMap<string, Card>, page: string, part?: string): Card {
  const card = cards.get(cardFile(page, part));
  if (card !== undefined) return card;
  throw new Error(
    [
      `The page ${page} has no share card${part === undefined ? '' : ` for its part “${part}”`}.`,
      '  expected  a row for it in src/share-cards/queries.ts',
      '  fix       Give the page a file in content/pages, or add its kind of entry to that list.',
    ].join('\n'),
  );
}
