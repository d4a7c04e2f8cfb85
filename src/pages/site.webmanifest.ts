import type { APIRoute } from 'astro';
import { webManifest } from '../seo/web-manifest.ts';

export const GET: APIRoute = () =>
  new Response(webManifest(), {
    headers: { 'content-type': 'application/manifest+json' },
  });
