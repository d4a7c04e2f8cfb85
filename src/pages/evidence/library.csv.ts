import type { APIRoute } from 'astro';
import { toCsv } from '../../evidence/exports.ts';
import { getSources } from '../../evidence/queries.ts';

export const GET: APIRoute = async () => new Response(toCsv(await getSources()));
