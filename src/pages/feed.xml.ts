import type { APIRoute } from 'astro';
import { feedOf, toRss } from '../feeds/formats.ts';
import { articleFeed, ownAddress } from '../feeds/queries.ts';

const { path, type } = feedOf('rss');

export const GET: APIRoute = async (context) =>
  new Response(toRss(await articleFeed(context), ownAddress(context, path)), {
    headers: { 'content-type': type },
  });
