import type { APIRoute } from 'astro';
import { feedOf, toRss } from '../../discovery/feeds.ts';
import { correctionsFeed, ownAddress } from '../../layouts/feeds.ts';

const { path, type } = feedOf('corrections');

export const GET: APIRoute = async (context) =>
  new Response(toRss(await correctionsFeed(context), ownAddress(context, path)), {
    headers: { 'content-type': type },
  });
