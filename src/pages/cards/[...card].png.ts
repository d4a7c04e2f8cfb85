import type { APIRoute, GetStaticPaths } from 'astro';
import { cardImage } from '../../share-cards/card-image.ts';
import type { Card } from '../../share-cards/card.ts';
import { getCards } from '../../share-cards/queries.ts';

export const getStaticPaths = (async () =>
  (await getCards()).map((card) => ({
    params: { card: card.file.replace(/^\/cards\/|\.png$/g, '') },
    props: { card },
  }))) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  card: Card;
}

/** A share card, as a PNG. */
export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(await cardImage(props.card.content), { headers: { 'content-type': 'image/png' } });
