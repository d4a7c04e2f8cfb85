import type { APIRoute } from 'astro';
import { feedOf, toJsonFeed } from '../feeds/formats.ts';
import { articleFeed, ownAddress } from '../feeds/queries.ts';

const { path, type } = feedOf('json');

export const GET: APIRoute = async (context) =>
  new Response(toJsonFeed(await articleFeed(context), ownAddress(context, path)), {
    headers: { 'content-type': type },
  });
