import type { APIRoute } from 'astro';
import { icoImage } from '../seo/icons.ts';

export const GET: APIRoute = async () =>
  new Response(await icoImage(), { headers: { 'content-type': 'image/x-icon' } });
