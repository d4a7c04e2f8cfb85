import type { APIRoute } from 'astro';
import { feedOf, toAtom } from '../discovery/feeds.ts';
import { articleFeed, ownAddress } from '../layouts/feeds.ts';

const { path, type } = feedOf('atom');

export const GET: APIRoute = async (context) =>
  new Response(toAtom(await articleFeed(context), ownAddress(context, path)), {
    headers: { 'content-type': type },
  });
