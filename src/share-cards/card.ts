import { createHash } from 'node:crypto';
import type { Grade } from '../evidence/grades.ts';
import type { Picture } from '../pressure-map/picture.ts';
import { cardFile } from './card-file.ts';
import { describeZones } from '../pressure-map/zones.ts';

/** Pixels of a card: the size that networks ask for, 1.91 to 1. https://ogp.me/#structured */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** What a card shows. */
export interface CardContent extends Picture {
  readonly title: string;
  /** A few words over the title: what kind of page it is. */
  readonly kicker?: string | undefined;
  /** How far the title can be trusted. A claim and a benefit never travel without it. */
  readonly grade?: Grade | undefined;
}

/** A card as pages, feeds and the site map link it. */
export interface Card {
  /** Path of the page that it belongs to, without the folder of the site. */
  readonly page: string;
  /** The part of that page, where the card is for a part: the id of a benefit. */
  readonly part?: string | undefined;
  /** Path of the picture, without the folder of the site and without its version. */
  readonly file: string;
  /** Path of the picture to link to, without the folder of the site. */
  readonly src: string;
  readonly width: number;
  readonly height: number;
  /** The same as the card shows, in words. */
  readonly alt: string;
  readonly content: CardContent;
}

/** What a card says, in words: its title, its grade, and what glows on the sole. */
export function cardAlt({ title, grade, zones }: CardContent): string {
  const words = [
    /[.?!]$/.test(title) ? title : `${title}.`,
    grade === undefined ? '' : `${grade.label}.`,
    `A sole drawn as a pressure map${zones.length === 0 ? '' : `, with ${describeZones(zones)} lit`}.`,
  ];
  return words.filter((part) => part !== '').join(' ');
}

/**
 * The card of a page, or of a part of it. The version behind the file's path changes with what
 * the card says, so that no network shows an old grade from its cache.
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
 * The card of a page or of a part of it, from the list that the pictures are made from: no page links
 * one that is not made.
 *
 * @param cards by page
 * @throws Error when the list has none for it
 */
export function cardFor(
  cards: ReadonlyMap<string, readonly Card[]>,
  page: string,
  part?: string,
): Card {
  const card = cards.get(page)?.find((candidate) => candidate.part === part);
  if (card !== undefined) return card;
  throw new Error(
    [
      `The page ${page} has no share card${part === undefined ? '' : ` for its part “${part}”`}.`,
      '  expected  a row for it in src/share-cards/queries.ts',
      '  fix       Give the page a file in content/pages, or add its kind of entry to that list.',
    ].join('\n'),
  );
}
