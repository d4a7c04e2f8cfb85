import type { APIRoute } from 'astro';
import { feedOf, toRss } from '../feeds/formats.ts';
import { getArticleFeed } from '../feeds/queries.ts';
import { absoluteUrl } from '../urls.ts';

const { path, type } = feedOf('rss');

export const GET: APIRoute = async () =>
  new Response(toRss(await getArticleFeed(), absoluteUrl(path)), {
    headers: { 'content-type': type },
  });
