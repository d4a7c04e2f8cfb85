import type { APIRoute } from 'astro';
import { feedOf, toAtom } from '../feeds/formats.ts';
import { getArticleFeed } from '../feeds/queries.ts';
import { absoluteUrl } from '../urls.ts';

const { path, type } = feedOf('atom');

export const GET: APIRoute = async () =>
  new Response(toAtom(await getArticleFeed(), absoluteUrl(path)), {
    headers: { 'content-type': type },
  });
