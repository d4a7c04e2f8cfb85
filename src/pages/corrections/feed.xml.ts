import type { APIRoute } from 'astro';
import { feedOf, toRss } from '../../feeds/formats.ts';
import { getCorrectionsFeed } from '../../feeds/queries.ts';
import { absoluteUrl } from '../../urls.ts';

const { path, type } = feedOf('corrections');

export const GET: APIRoute = async () =>
  new Response(toRss(await getCorrectionsFeed(), absoluteUrl(path)), {
    headers: { 'content-type': type },
  });
