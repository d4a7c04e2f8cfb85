import type { APIRoute, GetStaticPaths } from 'astro';
import { manifestIcon, manifestSizes } from '../../seo/icons.ts';

export const getStaticPaths = (() =>
  manifestSizes.map((size) => ({
    params: { size: String(size) },
    props: { size },
  }))) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  size: number;
}

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(await manifestIcon(props.size), { headers: { 'content-type': 'image/png' } });
