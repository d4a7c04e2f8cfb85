import type { APIRoute } from 'astro';
import { getEntries } from '../../search/queries.ts';

/** For the search index, which takes this file away when it is made. */
export const GET: APIRoute = async () => new Response(JSON.stringify(await getEntries()));
