import type { APIRoute } from 'astro';
import { feedOf, toJsonFeed } from '../feeds/formats.ts';
import { getArticleFeed } from '../feeds/queries.ts';
import { absoluteUrl } from '../urls.ts';

const { path, type } = feedOf('json');

export const GET: APIRoute = async () =>
  new Response(toJsonFeed(await getArticleFeed(), absoluteUrl(path)), {
    headers: { 'content-type': type },
  });
