import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import Advice from '../evidence/Advice.astro';
import Cite from '../evidence/Cite.astro';
import ClaimCard from '../evidence/ClaimCard.astro';
import Downloads from '../evidence/Downloads.astro';
import PlainStroke from '../articles/PlainStroke.astro';
import Steps from '../articles/Steps.astro';
import StepStroke from '../articles/StepStroke.astro';
import Sole from '../pressure-map/Sole.astro';
import SoleFigure from '../pressure-map/SoleFigure.astro';
import AuthorCareCard from '../safety/MdxCareCard.astro';
import SafetyNote from '../safety/SafetyNote.astro';
import References from '../evidence/References.astro';
import SafetyNotes from '../safety/SafetyNotes.astro';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

type Component = Parameters<AstroContainer['renderToString']>[0];
const render = (
  component: Component,
  props: Record<string, unknown> = {},
  text = '',
): Promise<string> => container.renderToString(component, { props, slots: { default: text } });

/** Drawings are long and have tests of their own. */
const withoutPaths = (html: string): string =>
  html
    .replace(/<path[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

describe('golden markup', () => {
  test.each([
    ['advice', Advice, {}, ''],
    ['care-card', AuthorCareCard, { level: 'ask', title: 'Ask first' }, '<p>Words.</p>'],
    ['safety-note', SafetyNote, { id: 'suspected-leg-clot' }, ''],
    ['sole-figure', SoleFigure, { zones: 'arch heel', caption: 'Here' }, ''],
    ['citation', Cite, { refs: '[{"id":"huang-2021-sleep-meta","number":3,"occurrence":2}]' }, ''],
  ] as const)('of %s', async (name, component, props, slot) => {
    const html = withoutPaths(await render(component, props, slot));
    await expect(`${html}\n`).toMatchFileSnapshot(`./golden/${name}.html`);
  });
});

test('a space is between each download and what it is for', async () => {
  const { document } = parseHTML(await render(Downloads));
  const rows = Array.from(document.querySelectorAll('li'), (row) =>
    row.textContent.replace(/\s+/g, ' ').trim(),
  );
  expect(rows[0]).toBe('CSL-JSON for Zotero and other reference managers');
  expect(rows.filter((row) => !/\S for \S/.test(row))).toEqual([]);
});

describe('a part that is given something it cannot use says so', () => {
  test.each([
    ['<CareCard>', AuthorCareCard, { level: 'red', title: 'Stop' }, 'level: Invalid option'],
    ['<Sole>', SoleFigure, { zones: 'heal', caption: 'Here' }, 'zones with spaces between them'],
    ['<Claim>', ClaimCard, {}, 'id: Invalid input'],
    ['<Steps>', Steps, {}, 'one numbered list'],
    ['<Stroke>', StepStroke, { name: 'circles', from: 'ball', to: 'ankle' }, 'to: one of'],
  ] as const)('%s', async (name, component, props, message) => {
    const failed = expect(render(component, props, '<p>no list</p>')).rejects;
    await failed.toThrow(name);
    await expect(render(component, props, '<p>no list</p>')).rejects.toThrow(message);
  });
});

test('a stroke says in words what it shows, beside a step and without a page', async () => {
  const props = { name: 'circles', from: 'ball', to: 'heel', pace: 'second', hands: 'fingertips' };
  const words =
    'ircles with the fingertips, from the ball of the foot to the heel, one round a second.';
  const { document } = parseHTML(await render(StepStroke, props));
  expect(document.querySelector('svg.step-stroke')?.getAttribute('aria-label')).toBe(
    `Left foot, with the sole facing you: c${words}`,
  );
  expect((await render(PlainStroke, props)).trim()).toBe(`<em>C${words}</em>`);
});

test('a brief safety note folds its signs with their number, and loses none', async () => {
  const parse = async (brief: boolean) =>
    parseHTML(await render(SafetyNote, { id: 'suspected-leg-clot', brief })).document;
  const [whole, brief] = [await parse(false), await parse(true)];
  const signs = whole.querySelectorAll('li').length;
  const details = brief.querySelector('details');
  expect(whole.querySelector('details')).toBeNull();
  expect(details?.querySelector('summary')?.textContent).toBe(`How to tell: ${signs} signs`);
  expect(details?.querySelectorAll('li')).toHaveLength(signs);
  // What to do, and when to call the emergency number, is outside.
  expect(brief.querySelector('.care-body > p')?.textContent).toContain('Call the emergency number');
});

test('a folded safety note shows the signs in its name, and what to do about them', async () => {
  const { document } = parseHTML(
    await render(SafetyNote, { id: 'suspected-leg-clot', folded: true }),
  );
  const card = document.querySelector('details.care-urgent');
  expect(card?.querySelector('summary')?.textContent).toMatch(/Get help today: one leg .*swollen/);
  expect(card?.querySelectorAll('.care-body > p, .care-body li').length).toBeGreaterThan(4);
});

test('steps say how to read a sole, only where one is drawn', async () => {
  const list = (drawing: string) => render(Steps, {}, `<ol><li>${drawing}Circle.</li></ol>`);
  expect(await list(await render(StepStroke, { name: 'circles', from: 'ball' }))).toContain(
    'the big toe is on the left',
  );
  expect(await list('')).not.toContain('big toe');
});

test('a claim card names the notes that it rests on, by number, and leads to its page', async () => {
  const html = await render(ClaimCard, {
    id: 'better-sleep',
    numbers: JSON.stringify({
      'gokbulut-2022-postmenopausal': 7,
      'sajadi-2020-ms': 2,
      'veron-2020-sleep-laboratory': 4,
      'nothing-to-do-with-it': 1,
    }),
  });
  const links = [...html.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href);
  expect(links).toEqual([
    '/evidence/better-sleep/',
    '#ref-2',
    '#ref-4',
    '#ref-7',
    '/how-we-grade/',
    // One of its trials in figures.
    '/evidence/sources/g/#gokbulut-2022-postmenopausal',
  ]);
  // Both grades, how sure and the way to more stand open; why, and one trial in figures, is folded.
  const [open = '', folded = ''] = html.split('<details>');
  expect(open).toMatch(/Better than nothing:.*Better than another touch:.*How sure: /s);
  expect(folded).toContain('One trial, and how it came out');
  expect(html).toMatch(/Studies last searched on \d+\s\w+\s\d{4}\./);
});

test('references stand open or under one fold, in one numbering', async () => {
  const refs = (count: number) => ({
    citations: Array.from({ length: count }, (_, index) => ({
      id: 'huang-2021-sleep-meta',
      number: index + 1,
      times: 1,
    })),
  });
  const few = parseHTML(await render(References, refs(5))).document;
  expect(few.querySelector('details')).toBeNull();
  expect(few.querySelectorAll('li')).toHaveLength(5);
  const many = parseHTML(await render(References, refs(9))).document;
  expect(many.querySelectorAll('li')).toHaveLength(9);
  expect(many.querySelectorAll('details li')).toHaveLength(6);
  expect(many.querySelector('summary')?.textContent.trim()).toBe('6 more sources, 4 to 9');
  expect(many.querySelector('details ol')?.getAttribute('start')).toBe('4');
});

test('safety notes always carry the stop-list, and tell more of what belongs to the page', async () => {
  const bare = await render(SafetyNotes, { conditions: [] });
  expect(bare.match(/<li/g)?.length).toBeGreaterThanOrEqual(7);
  expect(bare.indexOf('care-emergency')).toBeLessThan(bare.indexOf('care-urgent'));
  expect(bare).not.toContain('care-ask');
  const own = await render(SafetyNotes, { conditions: ['loss-of-feeling', 'suspected-leg-clot'] });
  expect(own).toContain('Ask a podiatrist');
  // What needs help today stands open, and what to do about it; other levels are folded, with their number.
  expect(bare).not.toContain('<details');
  expect(own.match(/<details/g)).toHaveLength(1);
  expect(own).toMatch(/<summary>\s*<h3>\s*Ask a professional first: 1 of \d+ reasons\s*<\/h3>/);
  expect(own.indexOf('Get medical advice the same day')).toBeLessThan(own.indexOf('<details'));
  expect(own.indexOf('care-urgent')).toBeLessThan(own.indexOf('care-ask'));
});

test('a drawing is hidden from assistive technology unless it says something', async () => {
  expect(await render(Sole, { zones: [] })).toContain('aria-hidden="true"');
  expect(await render(Sole, { zones: [], label: 'A sole' })).toContain(
    'role="img" aria-label="A sole"',
  );
});

test('a sole in an article marks its places on a left foot, or mirrored on a right one', async () => {
  const props = { zones: 'arch heel', caption: 'Here' };
  const left = await render(SoleFigure, props);
  expect(left.match(/<path/g)?.length).toBeGreaterThan(5);
  expect(left).toContain('Left sole that faces you, with the arch and the heel marked.');
  const right = await render(SoleFigure, { ...props, side: 'right' });
  expect([left, right].map((html) => html.includes('matrix(-1'))).toEqual([false, true]);
});

test('a left foot is the mirror image of a right one', async () => {
  const right = await render(Sole, { zones: ['heel'] });
  const left = await render(Sole, { zones: ['heel'], side: 'left' });
  expect(left).toContain('matrix(-1 0 0 1');
  expect(left.match(/d="[^"]+"/g)).toEqual(right.match(/d="[^"]+"/g));
});
