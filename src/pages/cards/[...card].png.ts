import type { APIRoute, GetStaticPaths } from 'astro';
import { cardImageAt } from '../../share-cards/card-image.ts';
import { getCards } from '../../share-cards/queries.ts';

export const getStaticPaths = (async () =>
  (await getCards()).map(({ file, content }, index) => ({
    params: { card: file.replace(/^\/cards\/|\.png$/g, '') },
    props: { index },
    cacheKey: JSON.stringify(content),
  }))) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  index: number;
}

/** A share card, as a PNG. */
export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(await cardImageAt(await getCards(), props.index), {
    headers: { 'content-type': 'image/png' },
  });
