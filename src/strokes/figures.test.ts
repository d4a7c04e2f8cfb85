import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import SeatedFigure from './SeatedFigure.astro';
import MovingStroke from './MovingStroke.astro';
import StrokeFigure from './StrokeFigure.astro';
import type { StrokeFields } from './stroke.ts';
import { strokeImage } from './picture.ts';
import { paceStyles, strokeStyles } from './styles.ts';
import { seats } from './table.ts';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

/** Figures of one page, one after the other. */
async function page(
  figures: readonly object[],
  component: typeof StrokeFigure = StrokeFigure,
): Promise<Document> {
  const request = new Request('http://localhost/');
  let html = '';
  for (const props of figures)
    html += await container.renderToString(component, { request, props: { ...props } });
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
  const walk = await page([{ ...figure, stroke: { stroke: 'walk' } }]);
  expect(walk.querySelector('svg')?.getAttribute('aria-label')).toBe('Walk, as long as you like.');
  expect(hidden?.getAttribute('aria-hidden')).toBe('true');
  expect(hidden?.hasAttribute('aria-label')).toBe(false);
});

test('a left foot is the mirror image of a right one', async () => {
  const { body } = await page([figure, { ...figure, foot: 'left' }]);
  const [right, left] = Array.from(body.querySelectorAll('svg'), ({ firstElementChild }) =>
    firstElementChild?.getAttribute('transform'),
  );
  expect([right, left]).toEqual(['matrix(-2 0 0 2 440 0)', 'matrix(-1 0 0 1 440 0)']);
});

test('what drawings of a page share is drawn once, and no id is there twice', async () => {
  const { body } = await page([
    figure,
    { ...figure, foot: 'left' },
    { ...figure, stroke: { stroke: 'squeeze', from: 'heel' } },
    { ...figure, stroke: { stroke: 'hold', from: 'heel' } },
    { ...figure, stroke: { stroke: 'turn', from: 'ankle' } },
    { ...figure, stroke: { stroke: 'lift', from: 'heel' } },
    { ...figure, stroke: { stroke: 'walk' } },
  ]);
  const ids = Array.from(body.querySelectorAll('[id]'), ({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const used = Array.from(
    body.innerHTML.matchAll(/(?:url\(|href=")#([\w-]+)/g),
    ([, id = '']) => id,
  );
  expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  for (const shared of ['bands-large-ball-arch-heel-light', 'foot-neutral', 'fade-finger'])
    expect([shared, used.filter((id) => id === shared).length > 0]).toEqual([shared, true]);
  // A second drawing of the same stroke adds little.
  const [first, second] = Array.from(body.querySelectorAll('svg'), ({ innerHTML }) => innerHTML);
  expect(second?.length).toBeLessThan((first?.length ?? 0) / 5);
});

test('every class of a drawing has its colours, on a page and in a picture of its own', () => {
  const colour = (name: string): string => `[${name}]`;
  const strokes: StrokeFields[] = [
    stroke,
    { stroke: 'circles', from: 'long-bones' },
    { stroke: 'circles', from: 'ball', to: 'heel', meanwhile: 'toe-back' },
    { stroke: 'hold', from: 'heel' },
    { stroke: 'lift', from: 'heel' },
    { stroke: 'squeeze', from: 'ball', meanwhile: 'lifted' },
    { stroke: 'roll', from: 'ball', to: 'heel', view: 'sole' },
    { stroke: 'rest' },
  ];
  for (const fields of strokes) {
    const { svg, ratio } = strokeImage(fields, colour);
    expect(ratio).toBeGreaterThan(0);
    expect(svg).not.toContain('var(');
    const [, styles = '', markup = ''] = svg.split(/<\/?style>/);
    const classes = [...markup.matchAll(/class="([^"]+)"/g)].flatMap(([, names = '']) =>
      names.split(' '),
    );
    expect(classes.filter((name) => !styles.includes(`.${name}`))).toEqual([]);
  }
  expect(strokeStyles()).toContain('var(--color-ink)');
});

test('the arrow lies on a whole hand, and a finger lies on it', async () => {
  const order = async (hands: StrokeFields['hands']): Promise<boolean> => {
    const fields = { stroke: 'long-stroke', from: 'toes', to: 'ankle', hands };
    const { body } = await page([{ ...figure, stroke: fields }]);
    const arrow = body.innerHTML.indexOf('class="stroke-line"');
    return body.innerHTML.search(/class="pad(-hand)?"/) < arrow;
  };
  expect([await order('both-hands'), await order('fingertips')]).toEqual([true, false]);
});

describe('an animated figure', () => {
  test('has its pace, and a pad that moves', async () => {
    const { body } = await page([{ ...figure, size: 'player' }], MovingStroke);
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
    const stillAt = numbers(still?.lastElementChild?.getAttribute('transform'));
    expect(placed).toEqual(stillAt.slice(0, 2));
  });
});

test.each(seats)('the picture of $name says how to sit', async ({ id, how }) => {
  const html = await container.renderToString(SeatedFigure, { props: { seat: id } });
  const { document } = parseHTML(html);
  expect(document.querySelector('svg')?.getAttribute('aria-label')).toBe(how);
  expect(html).not.toContain('NaN');
});
