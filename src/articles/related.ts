/** What the rule of relatedness looks at. */
export interface Relatable {
  readonly id: string;
  /** Pages that are not articles have none. */
  readonly topic?: string;
  readonly zones: readonly string[];
  readonly claims: readonly { readonly id: string }[];
  readonly conditions: readonly { readonly id: string }[];
}

const ids = (list: readonly { readonly id: string }[]): string[] => list.map((entry) => entry.id);
const shared = (a: readonly string[], b: readonly string[]): number =>
  a.filter((entry) => b.includes(entry)).length;

/**
 * How near two articles are: five points for each claim they share, two for the same topic, one for
 * each condition and half for each zone. Claims weigh most because a reader follows a question.
 */
export function nearness(a: Relatable, b: Relatable): number {
  return (
    5 * shared(ids(a.claims), ids(b.claims)) +
    2 * Number(a.topic !== undefined && a.topic === b.topic) +
    shared(ids(a.conditions), ids(b.conditions)) +
    shared(a.zones, b.zones) / 2
  );
}

/**
 * The articles nearest to a page, nearest first; equals by id, so that the list never depends on the
 * order in which files are read.
 *
 * @param most how many to give
 */
export function relatedTo<T extends Relatable>(
  page: Relatable,
  all: readonly T[],
  most: number,
): T[] {
  return all
    .filter((other) => other.id !== page.id)
    .map((other) => ({ other, score: nearness(page, other) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.other.id.localeCompare(b.other.id, 'en'))
    .slice(0, most)
    .map(({ other }) => other);
}

/** What stands beside an article within its topic. */
export interface Neighbours<T> {
  readonly previous: T | undefined;
  readonly next: T | undefined;
}

/**
 * The articles before and after one within its topic. The first has none before it and the last none
 * after it: a reader who follows “next” comes to an end and does not go round.
 *
 * @param all articles in the order of the index
 * @throws RangeError when the article is not one of them
 */
export function neighboursOf<T extends Pick<Relatable, 'id' | 'topic'>>(
  article: T,
  all: readonly T[],
): Neighbours<T> {
  const members = all.filter(({ topic }) => topic === article.topic);
  const place = members.findIndex(({ id }) => id === article.id);
  if (place === -1) throw new RangeError(`There is no article “${article.id}” among its topic.`);
  return { previous: members[place - 1], next: members[place + 1] };
}
