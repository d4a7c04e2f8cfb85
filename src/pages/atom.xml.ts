import type { APIRoute } from 'astro';
import { feedOf, toAtom } from '../feeds/formats.ts';
import { articleFeed } from '../feeds/queries.ts';
import { absoluteUrl } from '../urls.ts';

const { path, type } = feedOf('atom');

export const GET: APIRoute = async () =>
  new Response(toAtom(await articleFeed(), absoluteUrl(path)), {
    headers: { 'content-type': type },
  });
