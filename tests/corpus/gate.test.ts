import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { ContentLibrary } from '../../src/content-check/library.ts';
import Contraindications from '../../src/safety/Contraindications.astro';
import { contentInMemory } from '../helpers/content-in-memory.ts';

const library = new ContentLibrary().read(contentInMemory().files);

/** Written out here, so that a change of the table of actions cannot pass unseen. */
const stopping = ['call-an-ambulance', 'get-help-today', 'ask-a-professional-first'];

test('the gate of every routine holds every emergency, urgent and ask-first condition, the strictest first', async () => {
  const container = await AstroContainer.create();
  const expected = library.conditions.entries
    .filter(({ data }) => stopping.includes(data.action))
    .toSorted(
      (a, b) =>
        stopping.indexOf(a.data.action) - stopping.indexOf(b.data.action) ||
        a.data.order - b.data.order,
    )
    .map(({ id }) => id);
  expect(expected.length).toBeGreaterThanOrEqual(20);
  for (const { id, data } of library.routines.entries) {
    const html = await container.renderToString(Contraindications, {
      props: { conditions: data.conditions.map((condition) => condition.id) },
    });
    const { document } = parseHTML(html);
    const idsIn = (block: string): string[] =>
      [...document.querySelectorAll(`[data-block="${block}"] a`)].map(
        (link) => link.getAttribute('href')?.split('#')[1] ?? '',
      );
    expect([id, idsIn('gate')]).toEqual([id, expected]);
    expect([id, idsIn('care').toSorted()]).toEqual([
      id,
      data.conditions.map((condition) => condition.id).toSorted(),
    ]);
  }
});
