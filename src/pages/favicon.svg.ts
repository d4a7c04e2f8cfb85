import type { APIRoute } from 'astro';
import { favicon } from '../pressure-map/favicon.ts';

/** The site's icon, from the same drawing as every cover. */
export const GET: APIRoute = () =>
  new Response(favicon(), { headers: { 'content-type': 'image/svg+xml' } });
