import type { APIRoute } from 'astro';
import { feedOf, toJsonFeed } from '../discovery/feeds.ts';
import { articleFeed, ownAddress } from '../layouts/feeds.ts';

const { path, type } = feedOf('json');

export const GET: APIRoute = async (context) =>
  new Response(toJsonFeed(await articleFeed(context), ownAddress(context, path)), {
    headers: { 'content-type': type },
  });
