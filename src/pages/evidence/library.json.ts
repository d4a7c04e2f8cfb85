import type { APIRoute } from 'astro';
import { toCslJson } from '../../evidence/exports.ts';
import { getSources } from '../../evidence/queries.ts';

export const GET: APIRoute = async () => new Response(toCslJson(await getSources()));
