import {
  getArticles,
  getBenefits,
  getMainClaim,
  getPages,
  getTopicPages,
  getZonesOfClaim,
} from '../articles/queries.ts';
import { topicPageWords } from '../articles/topic-pages.ts';
import { cardFor, cardOf, type Card, type CardAnswer, type CardBeats } from './card.ts';
import { answerIdOf } from '../evidence/answer-kinds.ts';
import { answersOf, isAboutSafety } from '../evidence/grading.ts';
import { claimHref, getClaims, getSourcePages, type Claim } from '../evidence/queries.ts';
import { sourcePageWords } from '../evidence/source-pages.ts';
import {
  firstInWords,
  howSureInWords,
  whatItBeats,
  whatItBeatsInWords,
} from '../evidence/what-it-beats.ts';
import { site } from '../site.ts';
import { quotedStatement } from '../evidence/studies.ts';
import { oncePerBuild } from '../once-per-build.ts';
import { strokesOf } from '../routines/drawings.ts';
import { getRoutines } from '../routines/queries.ts';
import { mainStroke, strokesInText } from '../strokes/in-text.ts';

/** Both grades of a claim, as its card shows them. */
const answersFor = (claim: Claim): CardAnswer[] =>
  answersOf(claim).map((answer) => ({
    start: answer.start,
    grade: answerIdOf(answer),
    words: answer.words,
  }));

/** What massage beats, as the card of its page shows it. */
function beatsOf(claims: readonly Claim[]): CardBeats {
  const beaten = whatItBeats(claims);
  const [grades] = firstInWords(beaten).split(' for ');
  return {
    groups: beaten.groups.map(({ left, claims: named }) => ({
      grade: left.grade,
      mark: left.id,
      label: left.label,
      names: named.map(({ name }) => name),
    })),
    first: `${grades} for ${beaten.claims.length} of ${claims.length} claims`,
    sure: howSureInWords(beaten),
    words: whatItBeatsInWords(beaten),
  };
}

async function makeCards(): Promise<readonly Card[]> {
  const [pages, topicPages, sourcePages, articles, benefits, routines, claims] = await Promise.all([
    getPages(),
    getTopicPages(),
    getSourcePages(),
    getArticles(),
    getBenefits(),
    getRoutines(),
    getClaims(),
  ]);
  const zonesOf = new Map(
    await Promise.all(claims.map(async ({ id }) => [id, await getZonesOfClaim(id)] as const)),
  );
  return [
    ...pages.map(({ id, href, title, searchTitle, kicker, zones = [] }) =>
      cardOf(href, {
        // Home has the whole promise; over the picture of what massage beats there is one line.
        title:
          id === 'home' ? site.promise : id === 'what-it-beats' ? (searchTitle ?? title) : title,
        kicker,
        zones,
        feet: id === 'home' ? 'pair' : 'one',
        careful: id === 'safety' || id === 'self-check',
        beats: id === 'what-it-beats' ? beatsOf(claims) : undefined,
      }),
    ),
    ...topicPages.map(({ href, topic, number }) =>
      cardOf(href, {
        title: topicPageWords(topic, number).title,
        kicker: 'Articles',
        zones: topic.zones,
        feet: 'one',
      }),
    ),
    ...sourcePages.map(({ href, letter, number }) =>
      cardOf(href, {
        title: sourcePageWords(letter, number).title,
        kicker: 'The evidence',
        zones: [],
        feet: 'one',
      }),
    ),
    // How far it can be trusted, or where it is about how to do it, what to do.
    ...(await Promise.all(
      articles.map(async (article) => {
        const { href, title, topic, zones, entry } = article;
        const claim = await getMainClaim(article);
        return cardOf(href, {
          title,
          kicker: topic.label,
          zones,
          feet: 'one',
          ...(claim?.asks !== undefined || claim === undefined
            ? { stroke: mainStroke(strokesInText(entry.body ?? '')) }
            : { answers: answersFor(claim) }),
        });
      }),
    )),
    ...routines.map(({ href, title, minutes, zones, steps }) =>
      cardOf(href, {
        title,
        kicker: `A routine of ${minutes} minutes`,
        zones,
        feet: 'one',
        stroke: mainStroke(steps.flatMap(strokesOf)),
      }),
    ),
    ...claims.map((claim) =>
      cardOf(claimHref(claim.id), {
        title: quotedStatement(claim),
        kicker: 'A claim that people make',
        careful: isAboutSafety(claim),
        zones: zonesOf.get(claim.id) ?? [],
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
