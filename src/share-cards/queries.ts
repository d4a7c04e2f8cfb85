import { getArticles, getBenefits, getPages } from '../articles/queries.ts';
import { topicOf } from '../articles/topics.ts';
import { cardFor, cardOf, type Card } from './card.ts';
import { gradeOf } from '../evidence/grades.ts';
import { claimHref, getClaims } from '../evidence/queries.ts';
import { quotedStatement } from '../evidence/studies.ts';
import { groupBy } from '../group-by.ts';
import { oncePerBuild } from '../once-per-build.ts';
import type { Zone } from '../pressure-map/zones.ts';
import { getRoutines } from '../routines/queries.ts';

/** The list of the ten, and the page that each benefit is a part of. */
const BENEFITS = '/top-10-benefits/';

async function makeCards(): Promise<readonly Card[]> {
  const [pages, articles, benefits, routines, claims] = await Promise.all([
    getPages(),
    getArticles(),
    getBenefits(),
    getRoutines(),
    getClaims(),
  ]);
  const fromNarrow = articles.toSorted((a, b) => a.claims.length - b.claims.length);
  const holders = groupBy([...benefits, ...fromNarrow], ({ claims }) => claims.map(({ id }) => id));
  /** A claim has no zones of its own: it takes those of its benefit, or of the article most about it. */
  const zonesOf = (claim: string): readonly Zone[] => holders.get(claim)?.[0]?.zones ?? [];
  return [
    ...pages.map(({ id, href, title, kicker, zones = [] }) =>
      cardOf(href, {
        title,
        kicker,
        zones,
        feet: id === 'home' ? 'pair' : 'one',
      }),
    ),
    ...articles.map(({ href, title, topic, zones }) =>
      cardOf(href, { title, kicker: topicOf(topic).label, zones, feet: 'one' }),
    ),
    ...routines.map(({ href, title, minutes, zones }) =>
      cardOf(href, { title, kicker: `A routine of ${minutes} minutes`, zones, feet: 'one' }),
    ),
    ...claims.map((claim) =>
      cardOf(claimHref(claim.id), {
        title: quotedStatement(claim),
        kicker: 'A claim that people make',
        zones: zonesOf(claim.id),
        feet: 'one',
        grade: gradeOf(claim.grade),
      }),
    ),
    ...benefits.map(({ id, number, title, zones, grade }) =>
      cardOf(
        BENEFITS,
        { title, kicker: `Ten benefits: number ${number}`, zones, feet: 'one', grade },
        id,
      ),
    ),
  ];
}

/**
 * Every share card that the site makes: one for each page but the 404, and one for each of the ten
 * benefits (their page, with the benefit's id as `part`). The pictures are made from this list.
 */
export const getCards = oncePerBuild(makeCards);

const getCardsByPage = oncePerBuild(async () => Map.groupBy(await getCards(), ({ page }) => page));

/**
 * The card of a page.
 *
 * @param page its path, without the folder of the site: `/articles/sleep/`
 * @throws Error when no card is made for it
 */
export async function getCard(page: string): Promise<Card> {
  return cardFor(await getCardsByPage(), page);
}

/**
 * The card of one of the ten.
 *
 * @param id of the benefit
 * @throws Error when no card is made for it
 */
export async function getBenefitCard(id: string): Promise<Card> {
  return cardFor(await getCardsByPage(), BENEFITS, id);
}
