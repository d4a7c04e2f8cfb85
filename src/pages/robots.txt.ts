import type { APIRoute } from 'astro';
import { absoluteUrl } from '../urls.ts';

// Nothing is kept from robots: a page that should not be found says so itself.
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl('/sitemap-index.xml')}\n`);
