import type { APIRoute } from 'astro';
import { toBibtex } from '../../evidence/exports.ts';
import { getSources } from '../../evidence/queries.ts';

export const GET: APIRoute = async () => new Response(toBibtex(await getSources()));
