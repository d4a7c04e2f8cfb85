import { getArticles, getBenefits, getPages } from '../articles/queries.ts';
import { topicOf } from '../articles/topics.ts';
import { cardFor, cardOf, type Card, type CardAnswer } from './card.ts';
import { answersOf } from '../evidence/grading.ts';
import { claimHref, getClaims, type Claim } from '../evidence/queries.ts';
import { quotedStatement } from '../evidence/studies.ts';
import { groupBy } from '../group-by.ts';
import { oncePerBuild } from '../once-per-build.ts';
import type { Zone } from '../pressure-map/zones.ts';
import { getRoutines } from '../routines/queries.ts';

/** Both grades of a claim, as its card shows them. */
const answersFor = (claim: Claim): CardAnswer[] =>
  answersOf(claim).map(({ start, grade, words }) => ({ start, grade, words }));

async function makeCards(): Promise<readonly Card[]> {
  const [pages, articles, benefits, routines, claims] = await Promise.all([
    getPages(),
    getArticles(),
    getBenefits(),
    getRoutines(),
    getClaims(),
  ]);
  const fromNarrow = articles.toSorted((a, b) => a.claims.length - b.claims.length);
  const byClaim = groupBy([...benefits, ...fromNarrow], ({ claims }) => claims.map(({ id }) => id));
  /** A claim has no zones of its own: it has those of its benefit, or of the article most about it. */
  const zonesOf = (claim: string): readonly Zone[] => byClaim.get(claim)?.[0]?.zones ?? [];
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
        answers: answersFor(claim),
      }),
    ),
    ...benefits.map(({ id, number, title, zones, claim }) =>
      cardOf(
        '/top-10-benefits/',
        {
          title,
          kicker: `Ten benefits: number ${number}`,
          zones,
          feet: 'one',
          answers: answersFor(claim),
        },
        id,
      ),
    ),
  ];
}

/**
 * All share cards: one for each page but the 404, and one for each of the ten benefits (their page,
 * with the benefit's id as `part`). The pictures are drawn from this list.
 */
export const getCards = oncePerBuild(makeCards);

const getCardsByFile = oncePerBuild(
  async () => new Map((await getCards()).map((card) => [card.file, card])),
);

/**
 * The card of a page or of a part of it.
 *
 * @param page its path, without base: `/articles/sleep/`
 * @param part id of one of the ten benefits
 * @throws Error when no card is drawn for it
 */
export const getCard = async (page: string, part?: string): Promise<Card> =>
  cardFor(await getCardsByFile(), page, part);
