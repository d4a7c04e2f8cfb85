import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import Pager from './Pager.astro';

const pages = ['/topics/rest/', '/topics/rest/2/', '/topics/rest/3/'];

/** Links of a pager: where they lead, and what they say they are. */
async function linksOn(current: number): Promise<string[]> {
  const container = await AstroContainer.create();
  const html = await container.renderToString(Pager, { props: { pages, current } });
  return [...parseHTML(`<main>${html}</main>`).document.querySelectorAll('a')].map((link) =>
    ['rel', 'href', 'aria-current'].flatMap((name) => link.getAttribute(name) ?? []).join(' '),
  );
}

test('leads to the pages before and after, and to each by its number', async () => {
  expect(await linksOn(2)).toEqual([
    'prev /topics/rest/',
    'next /topics/rest/3/',
    '/topics/rest/',
    '/topics/rest/2/ page',
    '/topics/rest/3/',
  ]);
});

test('has no way back on the first page and none on from the last', async () => {
  expect((await linksOn(1))[0]).toBe('next /topics/rest/2/');
  expect((await linksOn(3))[0]).toBe('prev /topics/rest/2/');
  expect((await linksOn(3))[1]).toBe('/topics/rest/');
});
