import type { APIRoute } from 'astro';
import { feedOf, toAtom } from '../feeds/formats.ts';
import { articleFeed, ownAddress } from '../feeds/queries.ts';

const { path, type } = feedOf('atom');

export const GET: APIRoute = async (context) =>
  new Response(toAtom(await articleFeed(context), ownAddress(context, path)), {
    headers: { 'content-type': type },
  });
