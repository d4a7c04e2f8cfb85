import type { Source } from './queries.ts';
import type { Sides } from './sides.ts';
import { isOfficialAdvice, kinds, readLevels } from './source-tables.ts';

/** A bar of the picture: what it is of, in a few words what that is, and how long it is. */
export interface Bar {
  readonly label: string;
  readonly note?: string;
  readonly count: number;
}

type Kind = Source['kind'];

/** What readers call the kinds of source, the most telling first. A source belongs to the first that fits. */
const groups: readonly {
  readonly label: string;
  readonly note: string;
  readonly fits: (source: Pick<Source, 'kind' | 'authority'>) => boolean;
}[] = [
  { label: 'Meta-analyses', note: 'add up many studies', fits: isOf('meta-analysis') },
  { label: 'Systematic reviews', note: 'weigh all they find', fits: isOf('systematic-review') },
  { label: 'Randomised trials', note: 'chance makes the groups', fits: isOf('randomised-trial') },
  {
    label: 'Other studies',
    note: 'other designs, down to single cases',
    fits: isOf(
      'crossover-trial',
      'non-randomised-trial',
      'cohort',
      'laboratory-study',
      'case-report',
    ),
  },
  {
    label: 'Guidelines and overviews',
    note: 'by experts',
    fits: isOf('guideline', 'narrative-review'),
  },
  { label: 'Official advice', note: 'NHS, governments, regulators', fits: isOfficialAdvice },
  {
    label: 'Other pages',
    note: 'charities, hospitals, registers',
    fits: isOf('public-guidance', 'web-page'),
  },
];

function isOf(...members: readonly Kind[]): (source: { readonly kind: Kind }) => boolean {
  return ({ kind }) => members.includes(kind);
}

/** How many sources of each kind the library holds: a bar for each kind that it has, and each source in one. */
export function barsByKind(sources: readonly Pick<Source, 'kind' | 'authority'>[]): Bar[] {
  const byGroup = Map.groupBy(sources, (source) => groups.find(({ fits }) => fits(source)));
  return groups
    .map((group) => ({
      label: group.label,
      note: group.note,
      count: byGroup.get(group)?.length ?? 0,
    }))
    .filter(({ count }) => count > 0);
}

/** How much we read, and of how many sources. */
export function barsByReading(sources: readonly Pick<Source, 'readLevel'>[]): Bar[] {
  return readLevels
    .map(({ id, label }) => ({
      label: label.charAt(0).toUpperCase() + label.slice(1),
      count: sources.filter(({ readLevel }) => readLevel === id).length,
    }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}

/** A source and for how many claims it counts. */
export interface Cited<T> {
  readonly source: T;
  readonly claims: number;
}

/**
 * The sources that count for the most claims, on either side. Where two count for as many, the more
 * telling kind stands first, then the one with more people.
 */
export function mostCited<T extends Pick<Source, 'id' | 'kind' | 'participants'>>(
  sources: readonly T[],
  claims: readonly Readonly<Sides<{ readonly id: string }>>[],
  limit: number,
): Cited<T>[] {
  const ids = claims.flatMap(({ supports, opposes }) => [
    ...new Set([...supports, ...opposes].map(({ id }) => id)),
  ]);
  const counts = Map.groupBy(ids, (id) => id);
  const rank = ({ kind }: T): number => kinds.findIndex(({ id }) => id === kind);
  return sources
    .map((source) => ({ source, claims: counts.get(source.id)?.length ?? 0 }))
    .filter(({ claims: number }) => number > 0)
    .toSorted(
      (a, b) =>
        b.claims - a.claims ||
        rank(a.source) - rank(b.source) ||
        (b.source.participants ?? 0) - (a.source.participants ?? 0) ||
        a.source.id.localeCompare(b.source.id, 'en'),
    )
    .slice(0, limit);
}
