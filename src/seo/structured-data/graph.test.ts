import { describe, expect, test } from 'vitest';
import { homeGraph, pageNodes, toJsonLd } from './graph.ts';
import { absoluteUrl } from '../../urls.ts';

const facts = {
  url: absoluteUrl('/safety/check/'),
  title: 'A title',
  description: 'A description',
  trail: [{ href: '/safety/', label: 'Safety' }],
};

describe('the text for a script element', () => {
  const words = 'A </script><script>alert(1)</script> and a <!-- comment';

  test('contains no “<”, so that no text can close the element or open another', () => {
    expect(toJsonLd([{ '@type': 'WebPage', name: words }])).not.toContain('<');
  });

  test('leaves out empty lists', () => {
    expect(toJsonLd([{ '@type': 'WebPage', citation: [] }])).not.toContain('citation');
  });

  test('parses to the same text', () => {
    expect(JSON.parse(toJsonLd([{ '@type': 'WebPage', name: words }]))).toEqual({
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'WebPage', name: words }],
    });
  });
});

describe('the nodes of a page', () => {
  test('are a plain page with breadcrumbs by default', () => {
    expect(pageNodes(facts)).toEqual([
      {
        '@type': 'WebPage',
        '@id': absoluteUrl('/safety/check/'),
        name: 'A title',
        description: 'A description',
        isPartOf: { '@id': absoluteUrl('/#website') },
        breadcrumb: {
          '@type': 'BreadcrumbList',
          itemListElement: [
            { '@type': 'ListItem', position: 1, name: 'Home', item: { '@id': absoluteUrl('/') } },
            {
              '@type': 'ListItem',
              position: 2,
              name: 'Safety',
              item: { '@id': absoluteUrl('/safety/') },
            },
            { '@type': 'ListItem', position: 3, name: 'A title', item: { '@id': facts.url } },
          ],
        },
      },
    ]);
  });

  test('use the heading as name where it is not the title', () => {
    expect(pageNodes(facts, { name: 'A heading' })[0]).toMatchObject({
      name: 'A heading',
      breadcrumb: { itemListElement: [{}, {}, { name: 'A heading' }] },
    });
  });

  test('have an image where there is one', () => {
    const image = absoluteUrl('/card.png');
    expect(pageNodes({ ...facts, image })[0]).toMatchObject({ image });
    expect(pageNodes(facts)[0]).not.toHaveProperty('image');
  });

  test('have no breadcrumbs on the home page', () => {
    expect(pageNodes({ ...facts, url: absoluteUrl('/'), trail: [] })[0]).not.toHaveProperty(
      'breadcrumb',
    );
  });
});

test('offers the search of the site', () => {
  const { nodes = [] } = homeGraph();
  expect(nodes[0]).toHaveProperty('potentialAction', {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${absoluteUrl('/search/?q=')}{words}` },
    'query-input': 'required name=words',
  });
});
