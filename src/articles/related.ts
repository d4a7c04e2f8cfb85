import { groupBy } from '../group-by.ts';

/** What the rule of relatedness goes by. */
export interface Relatable {
  readonly id: string;
  /** Pages that are not articles have none. */
  readonly topic?: { readonly id: string };
  readonly zones: readonly string[];
  readonly claims: readonly { readonly id: string }[];
  readonly conditions: readonly { readonly id: string }[];
}

/**
 * What two pages may share, and how many points that is worth: five for a claim, two for the topic,
 * one for a condition and half for a zone. Claims weigh most because a reader follows a question.
 */
function traitsOf({ topic, zones, claims, conditions }: Relatable): Map<string, number> {
  return new Map([
    ...claims.map(({ id }) => [`claim ${id}`, 5] as const),
    ...(topic === undefined ? [] : [[`topic ${topic.id}`, 2] as const]),
    ...conditions.map(({ id }) => [`condition ${id}`, 1] as const),
    ...zones.map((zone) => [`zone ${zone}`, 0.5] as const),
  ]);
}

/** Finds the articles nearest to a page. */
export type FindRelated<T> = (page: Relatable, most: number) => T[];

/**
 * Prepares the search for related articles: it finds the nearest first, equals by id, so that the list
 * never depends on the order in which files are read. A page costs one addition for each article and
 * each thing that they share: some microseconds among thousands, so plain numbers are all it touches.
 *
 * @param all articles
 */
export function relatedIndex<T extends Relatable>(all: readonly T[]): FindRelated<T> {
  const articles = all.toSorted((a, b) => a.id.localeCompare(b.id, 'en'));
  const places = new Map(articles.map(({ id }, place) => [id, place]));
  const traits = articles.map((article) => [...traitsOf(article).keys()]);
  const holders = groupBy(traits.keys(), (place) => traits[place] ?? []);
  return (page, most) => {
    const scores = new Float64Array(articles.length);
    for (const [trait, points] of traitsOf(page)) {
      for (const place of holders.get(trait) ?? []) scores[place] = (scores[place] ?? 0) + points;
    }
    const itself = places.get(page.id);
    if (itself !== undefined) scores[itself] = 0;
    return highest(scores, most).flatMap((place) => articles[place] ?? []);
  };
}

/** The places of the highest scores above nothing, the highest first; the first of equals. */
function highest(scores: Float64Array, most: number): number[] {
  const found: number[] = [];
  const scoreAt = (place: number): number => scores[place] ?? 0;
  let toBeat = 0;
  for (let place = 0; place < scores.length; place += 1) {
    const score = scoreAt(place);
    if (score <= toBeat) continue;
    found.splice(found.findLastIndex((other) => scoreAt(other) >= score) + 1, 0, place);
    if (found.length > most) found.pop();
    const last = found[most - 1];
    if (last !== undefined) toBeat = scoreAt(last);
  }
  return found;
}

/** The articles beside one within its topic. */
export interface Neighbours<T> {
  readonly previous: T | undefined;
  readonly next: T | undefined;
}

/**
 * The articles before and after each one within its topic. The first has none before it and the last
 * none after it: a reader who follows “next” comes to an end and does not go round.
 *
 * @param all articles in the order of the index
 * @returns neighbours by the id of the article
 */
export function neighboursById<T extends Pick<Relatable, 'id' | 'topic'>>(
  all: readonly T[],
): Map<string, Neighbours<T>> {
  const topics = Map.groupBy(all, ({ topic }) => topic?.id);
  return new Map(
    [...topics.values()].flatMap((members) =>
      members.map(({ id }, place) => [
        id,
        { previous: members[place - 1], next: members[place + 1] },
      ]),
    ),
  );
}
