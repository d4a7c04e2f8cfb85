/** Pages that are neither articles nor of the library as nodes of the graph. */
import type { Routine } from '../../routines/queries.ts';
import { absoluteUrl } from '../../urls.ts';
import type { PageGraph } from './graph.ts';
import { citationsOf } from './library.ts';

/** References to entries by their ids. */
type References = readonly { readonly id: string }[];

/** A page with the sources of what it says. */
export const citingPageGraph = async (
  type: 'WebPage' | 'MedicalWebPage',
  sources: References,
): Promise<PageGraph> => ({ page: { '@type': type, citation: await citationsOf(sources) } });

/** The index of articles or of routines: it holds every one of them. */
export const collectionGraph = (members: readonly { readonly href: string }[]): PageGraph => ({
  page: {
    '@type': 'CollectionPage',
    hasPart: members.map(({ href }) => ({ '@id': absoluteUrl(href) })),
  },
});

/** A routine: how long it takes and what it rests on. */
export const routineGraph = async ({ minutes, cites }: Routine): Promise<PageGraph> => ({
  page: {
    '@type': 'WebPage',
    timeRequired: `PT${minutes}M`,
    citation: await citationsOf(cites.map((id) => ({ id }))),
  },
});
