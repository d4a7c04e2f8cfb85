/** Articles and the ten benefits as nodes of the graph. */
import type { ItemListLeaf } from 'schema-dts';
import { citationsOf, claimReference } from './library.ts';
import { publisher, publisherReference, type PageGraph } from './graph.ts';
import { absoluteUrl } from '../../urls.ts';
import type { Article, Benefit } from '../../articles/queries.ts';

/**
 * An article: its dates, its author, its sources and the claims whose cards it shows. A review is
 * included only where a clinician made one; our own check of the facts is none.
 */
export async function articleGraph(article: Article): Promise<PageGraph> {
  const { title, published, changed, review, cites, claims, entry } = article;
  const shown = claims.filter(({ id }) => entry.body?.includes(`<Claim id="${id}"`));
  return {
    page: {
      '@type': ['MedicalWebPage', 'Article'],
      headline: title,
      datePublished: published,
      dateModified: changed ?? published,
      author: publisher(),
      publisher: publisherReference(),
      ...(review === undefined
        ? {}
        : {
            lastReviewed: review.date,
            reviewedBy: { '@type': 'Person', name: review.by, jobTitle: review.profession },
          }),
      about: shown.map(claimReference),
      citation: await citationsOf(cites.map((id) => ({ id }))),
    },
  };
}

/** The ten benefits, each at its place in the list. */
export function benefitsGraph(benefits: readonly Benefit[]): PageGraph {
  const list: ItemListLeaf = {
    '@type': 'ItemList',
    '@id': absoluteUrl('/top-10-benefits/#the-ten'),
    numberOfItems: benefits.length,
    itemListElement: benefits.map(({ id, number, title }) => ({
      '@type': 'ListItem',
      position: number,
      name: title,
      url: absoluteUrl(`/top-10-benefits/#${id}`),
    })),
  };
  return { page: { '@type': 'MedicalWebPage', mainEntity: list } };
}
