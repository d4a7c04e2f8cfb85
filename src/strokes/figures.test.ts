import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import SeatedFigure from './SeatedFigure.astro';
import StrokeFigure from './StrokeFigure.astro';
import type { StrokeFields } from './stroke.ts';
import { paceStyles } from './styles.ts';
import { seats } from './table.ts';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

/** Figures of one page, one after the other. */
async function page(figures: readonly object[]): Promise<Document> {
  const request = new Request('http://localhost/');
  let html = '';
  for (const props of figures)
    html += await container.renderToString(StrokeFigure, { request, props: { ...props } });
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
}

const stroke: StrokeFields = { stroke: 'long-stroke', from: 'ball', to: 'heel' };
const figure = { stroke, foot: 'right', size: 'middle' };

test('says which foot, hand, place, direction and pace', async () => {
  const { body } = await page([figure, { ...figure, decorative: true }]);
  const [told, hidden] = body.querySelectorAll('svg');
  expect(told?.getAttribute('role')).toBe('img');
  expect(told?.getAttribute('aria-label')).toBe(
    'Right foot, with the sole facing you: long stroke with both thumbs, from the ball of the foot to the heel, one breath a stroke.',
  );
  expect(hidden?.getAttribute('aria-hidden')).toBe('true');
  expect(hidden?.hasAttribute('aria-label')).toBe(false);
});

test('a left foot is the mirror image of a right one', async () => {
  const { body } = await page([figure, { ...figure, foot: 'left' }]);
  const [right, left] = Array.from(body.querySelectorAll('svg > g'), (group) =>
    group.getAttribute('transform'),
  );
  expect([right, left]).toEqual([null, 'matrix(-1 0 0 1 440 0)']);
});

test('bands of a page are drawn once for each set of zones and size, and no id is there twice', async () => {
  const { body } = await page([
    figure,
    { ...figure, foot: 'left' },
    { ...figure, stroke: { stroke: 'squeeze', from: 'heel' } },
    { ...figure, stroke: { stroke: 'hold', from: 'heel', view: 'side' } },
  ]);
  expect(body.querySelectorAll('use')).toHaveLength(1);
  const ids = Array.from(body.querySelectorAll('[id]'), ({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const used = Array.from(body.innerHTML.matchAll(/(?:url\(|href=")#([\w-]+)/g), ([, id]) => id);
  expect(used.filter((id) => id === undefined || !ids.includes(id))).toEqual([]);
});

describe('an animated figure', () => {
  test('has its pace, and a pad that moves', async () => {
    const { body } = await page([{ ...figure, size: 'player', animated: true }]);
    expect(body.querySelector('svg')?.getAttribute('data-pace')).toBe('breath');
    expect(body.querySelectorAll('.stroke-along')).toHaveLength(2);
    expect(paceStyles()).toContain('.stroke-figure[data-pace="breath"] { --pace: 5s; }');
  });

  test('without motion its pad is where the still one is', async () => {
    const circles = { ...figure, stroke: { stroke: 'circles', from: 'ball', to: 'heel' } };
    const { body } = await page([circles, { ...circles, animated: true }]);
    const [still, moving] = body.querySelectorAll('svg');
    const numbers = (text: string | null | undefined): number[] =>
      (text?.match(/-?[\d.]+/g) ?? []).map(Number);
    const pad = moving?.querySelector('.stroke-round');
    const at = numbers(pad?.closest('.stroke-pad')?.parentElement?.getAttribute('transform'));
    const [a = 0, b = 0] = numbers(pad?.parentElement?.getAttribute('transform'));
    // The stylesheet puts what goes round at 100, 0 of its frame.
    const placed = [(at[0] ?? 0) + 100 * a, (at[1] ?? 0) + 100 * b].map(Math.round);
    const stillAt = Array.from(still?.querySelectorAll('svg > g > g') ?? []).at(-1);
    expect(placed).toEqual(numbers(stillAt?.getAttribute('transform')));
  });
});

test.each(seats)('the picture of $name says how to sit', async ({ id, how }) => {
  const html = await container.renderToString(SeatedFigure, { props: { seat: id } });
  const { document } = parseHTML(html);
  expect(document.querySelector('svg')?.getAttribute('aria-label')).toBe(how);
  expect(html).not.toContain('NaN');
});
