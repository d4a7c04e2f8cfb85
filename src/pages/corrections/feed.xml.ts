import type { APIRoute } from 'astro';
import { feedOf, toRss } from '../../feeds/formats.ts';
import { correctionsFeed, ownAddress } from '../../feeds/queries.ts';

const { path, type } = feedOf('corrections');

export const GET: APIRoute = async (context) =>
  new Response(toRss(await correctionsFeed(context), ownAddress(context, path)), {
    headers: { 'content-type': type },
  });
