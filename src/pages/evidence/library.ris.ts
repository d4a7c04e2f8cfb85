import type { APIRoute } from 'astro';
import { toRis } from '../../evidence/exports.ts';
import { getSources } from '../../evidence/queries.ts';

export const GET: APIRoute = async () => new Response(toRis(await getSources()));
