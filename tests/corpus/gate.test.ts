import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { ContentLibrary } from '../../src/content-check/library.ts';
import { foremost } from '../../src/routines/gate.ts';
import Reasons from '../../src/routines/Reasons.astro';
import { contentInMemory } from '../helpers/content-in-memory.ts';

const library = new ContentLibrary().read(contentInMemory().files);

/** Written out here, so that a change of the table of actions cannot pass unseen. */
const stopping = ['call-an-ambulance', 'get-help-today', 'ask-a-professional-first'];

test('the gate of every routine holds every emergency, urgent and ask-first condition, the strictest first', async () => {
  const container = await AstroContainer.create();
  const expected = library.conditions.entries
    .filter(({ data }) => stopping.includes(data.action))
    .toSorted((a, b) => stopping.indexOf(a.data.action) - stopping.indexOf(b.data.action))
    .map(({ id, data: { action } }) => ({ id, action }));
  expect(expected.length).toBeGreaterThanOrEqual(20);
  const actionOf = new Map(expected.map(({ id, action }) => [id, action]));
  for (const { id, data } of library.routines.entries) {
    const html = await container.renderToString(Reasons, {
      props: { conditions: data.conditions.map((condition) => condition.id) },
    });
    const { document } = parseHTML(html);
    const idsIn = (block: string, where = ''): string[] =>
      [...document.querySelectorAll(`[data-block="${block}"] ${where} li a`)].map(
        (link) => link.getAttribute('href')?.split('#')[1] ?? '',
      );
    const shown = idsIn('gate');
    expect([id, shown.map((shownId) => actionOf.get(shownId))]).toEqual([
      id,
      expected.map(({ action }) => action),
    ]);
    expect([id, shown.toSorted()]).toEqual([id, [...actionOf.keys()].toSorted()]);
    // All of it is read before the answer, without a tap, and the sign that looks harmless first.
    expect([id, idsIn('gate', 'details')]).toEqual([id, []]);
    expect(idsIn('gate', '.care-urgent')[0]).toBe(foremost);
    expect([id, idsIn('care').toSorted()]).toEqual([
      id,
      data.conditions.map((condition) => condition.id).toSorted(),
    ]);
  }
});
