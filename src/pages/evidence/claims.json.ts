import type { APIRoute } from 'astro';
import { toClaimsJson } from '../../evidence/exports.ts';
import { getClaims } from '../../evidence/queries.ts';

export const GET: APIRoute = async () => new Response(toClaimsJson(await getClaims()));
