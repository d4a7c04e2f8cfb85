import type { APIRoute } from 'astro';
import { feedOf, toJsonFeed } from '../feeds/formats.ts';
import { articleFeed } from '../feeds/queries.ts';
import { absoluteUrl } from '../urls.ts';

const { path, type } = feedOf('json');

export const GET: APIRoute = async () =>
  new Response(toJsonFeed(await articleFeed(), absoluteUrl(path)), {
    headers: { 'content-type': type },
  });
