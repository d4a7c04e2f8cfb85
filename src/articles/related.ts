/** What the rule of relatedness looks at. */
export interface Relatable {
  readonly id: string;
  readonly topic: string;
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
    2 * Number(a.topic === b.topic) +
    shared(ids(a.conditions), ids(b.conditions)) +
    shared(a.zones, b.zones) / 2
  );
}

/**
 * The articles nearest to one, nearest first; equals by id, so that the list never depends on the
 * order in which files are read.
 *
 * @param most how many to give
 */
export function relatedTo<T extends Relatable>(article: T, all: readonly T[], most: number): T[] {
  return all
    .filter((other) => other.id !== article.id)
    .map((other) => ({ other, score: nearness(article, other) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.other.id.localeCompare(b.other.id, 'en'))
    .slice(0, most)
    .map(({ other }) => other);
}
