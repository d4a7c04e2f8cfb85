import type { APIRoute } from 'astro';
import { ownAddress } from '../feeds/queries.ts';

// Nothing is kept from robots: a page that should not be found says so itself.
export const GET: APIRoute = (context) =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${ownAddress(context, '/sitemap-index.xml')}\n`,
  );
