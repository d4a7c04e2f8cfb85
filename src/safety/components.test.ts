import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';
import { actions, adviceTitle } from './actions.ts';
import CareCard from './CareCard.astro';
import EmergencyNumbers from './EmergencyNumbers.astro';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

/** What a screen reader says of the heading of a card. */
async function heard(props: Record<string, unknown>): Promise<string> {
  const html = await container.renderToString(CareCard, {
    props,
    slots: { default: '<p>Words.</p>' },
  });
  const { document } = parseHTML(html);
  return (document.querySelector('h3')?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

test('each level is heard with the heading of a card that names the condition alone', async () => {
  const title = 'An open wound';
  expect(await Promise.all(actions.map(({ level }) => heard({ level, title })))).toEqual([
    'Emergency: An open wound',
    'Urgent: An open wound',
    'Ask first: An open wound',
    'Caution: An open wound',
    'Go gently: An open wound',
    'An open wound',
  ]);
});

test('each level is heard once where the heading says what to do', async () => {
  const sentences = actions.map(({ id: action, level }) =>
    heard({ level, title: adviceTitle({ action, name: 'An open wound' }) }),
  );
  expect(await Promise.all(sentences)).toEqual([
    'Call an ambulance: an open wound',
    'Get help today: an open wound',
    'Ask first: an open wound',
    'Leave that part alone: an open wound',
    'Go gently: an open wound',
    'Fine to massage: an open wound',
  ]);
  expect(
    await Promise.all(actions.map(({ level, heading }) => heard({ level, title: heading }))),
  ).toEqual(actions.map(({ heading }) => heading));
});

test('every emergency number is a link that calls it, with its countries and its source', async () => {
  const { document } = parseHTML(await container.renderToString(EmergencyNumbers));
  const links = [...document.querySelectorAll('.emergency-list a')];
  for (const link of links) {
    const digits = link.textContent.trim();
    expect(link.getAttribute('href')).toBe(`tel:${digits}`);
    expect(link.getAttribute('aria-label')).toContain(`Call ${digits}, `);
  }
  // The number of the site's own country first, and then those that most countries share.
  expect(links.slice(0, 3).map((link) => link.textContent.trim())).toEqual(['999', '112', '911']);
  const entries = [...document.querySelectorAll('[data-country]')];
  expect(entries.length).toBeGreaterThan(links.length / 2);
  const lists = [...document.querySelectorAll('.emergency-list')];
  const listed = lists.map(({ textContent }) => textContent).join(' ');
  // Who is in one of the others finds its name in the line that opens them.
  const others = [...(lists.at(-1)?.querySelectorAll('li > p:last-child') ?? [])];
  const names = others.flatMap(({ textContent }) => textContent.trim().split(/, | and /));
  const line = document.querySelector('summary')?.textContent ?? '';
  expect(names.filter((name) => !line.includes(name))).toEqual([]);
  expect(names.length).toBeGreaterThan(0);
  for (const entry of entries) {
    expect(listed).toContain(entry.getAttribute('data-country'));
    expect(entry.querySelector('.source-list')).not.toBeNull();
  }
});
