import { describe, expect, test } from 'vitest';
import { pageNodes, siteNodes, toJsonLd } from './graph.ts';
import { absoluteUrl } from '../../urls.ts';

const facts = {
  url: absoluteUrl('/safety/check/'),
  title: 'A title',
  description: 'A description',
  trail: [{ href: '/safety/', label: 'Safety' }],
};

describe('the text for a script element', () => {
  const words = 'A </script><script>alert(1)</script> and a <!-- comment';

  test('holds no “<”, so that no words can close the element or open another', () => {
    expect(toJsonLd([{ '@type': 'WebPage', name: words }])).not.toContain('<');
  });

  test('leaves out lists that hold nothing', () => {
    expect(toJsonLd([{ '@type': 'WebPage', citation: [] }])).not.toContain('citation');
  });

  test('gives the same words back to whoever reads it', () => {
    expect(JSON.parse(toJsonLd([{ '@type': 'WebPage', name: words }]))).toEqual({
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'WebPage', name: words }],
    });
  });
});

describe('the nodes of a page', () => {
  test('are a plain page and its trail, where nothing more is said', () => {
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

  test('take the heading for a name where it is not the title', () => {
    expect(pageNodes(facts, { name: 'A heading' })[0]).toMatchObject({
      name: 'A heading',
      breadcrumb: { itemListElement: [{}, {}, { name: 'A heading' }] },
    });
  });

  test('take a picture where there is one', () => {
    const image = absoluteUrl('/card.png');
    expect(pageNodes({ ...facts, image })[0]).toMatchObject({ image });
    expect(pageNodes(facts)[0]).not.toHaveProperty('image');
  });

  test('have no trail on the home page', () => {
    expect(pageNodes({ ...facts, url: absoluteUrl('/'), trail: [] })[0]).not.toHaveProperty(
      'breadcrumb',
    );
  });
});

test('the site offers a search only where it is told of one', () => {
  expect(siteNodes()[0]).not.toHaveProperty('potentialAction');
  const nodes = siteNodes('/search/?q=');
  expect(nodes[0].potentialAction).toEqual({
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${absoluteUrl('/search/?q=')}{words}` },
    'query-input': 'required name=words',
  });
});
