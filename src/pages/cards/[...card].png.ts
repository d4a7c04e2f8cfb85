import type { APIRoute, GetStaticPaths } from 'astro';
import type { Card } from '../../share-cards/card.ts';
import { cardImage, drawAhead } from '../../share-cards/card-image.ts';
import { getCards } from '../../share-cards/queries.ts';

export const getStaticPaths = (async () => {
  const cards = await getCards();
  // A build asks for all paths before it renders the first page.
  if (!import.meta.env.DEV) void drawAhead(cards);
  return cards.map((card) => ({
    params: { card: card.file.replace(/^\/cards\/|\.png$/g, '') },
    props: { card },
    cacheKey: JSON.stringify(card.content),
  }));
}) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  card: Card;
}

/** A share card, as a PNG. */
export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(await cardImage(props.card), { headers: { 'content-type': 'image/png' } });
