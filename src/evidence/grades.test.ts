import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { answerIds } from './answer-kinds.ts';
import { drawGradeMark, markSizes } from './grade-mark.ts';
import GradeMark from './GradeMark.astro';
import GradeBox from './GradeBox.astro';
import Grades from './Grades.astro';
import type { GradableClaim } from './grading.ts';

const none = { minus: 0, why: 'Nothing.' } as const;
const claim: GradableClaim = {
  comparisons: [
    { comparator: 'nothing', direction: 'favours', near: true, analysed: 1200, trials: 12 },
    { comparator: 'sham', direction: 'favours', near: true, analysed: 60 },
    { comparator: 'rest', direction: 'no-clear-difference', near: true },
    { comparator: 'rest', direction: 'no-clear-difference', near: true, analysed: 30 },
  ],
  certainty: {
    start: 4,
    bias: { minus: 1, why: 'People knew.' },
    inconsistency: { minus: 1, why: 'Sizes differ.' },
    indirectness: none,
    imprecision: none,
    publication: { minus: 1, why: 'Small trials.' },
  },
};

async function render(
  component: Parameters<AstroContainer['renderToString']>[0],
  props: Record<string, unknown>,
): Promise<Document> {
  const container = await AstroContainer.create();
  const html = await container.renderToString(component, { props });
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
}

const textOf = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();

test.each(Object.entries(markSizes))(
  'answers are told apart by the shape of their marks alone, %s',
  (_, px) => {
    const shapes = answerIds.map((id) => drawGradeMark(id, px).svg);
    // A fill that differs in its colour only would be the same shape.
    const alike = shapes.map((svg) => svg.replace(/mark-(good|some|early|mixed)/g, 'filled'));
    expect(new Set(alike).size).toBe(answerIds.length);
  },
);

test('a mark says nothing by itself to who cannot see it', async () => {
  const document = await render(GradeMark, { grade: 'some', size: 'middle' });
  expect(document.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  expect(document.querySelector('svg')?.getAttribute('width')).toBe('26');
});

describe('both grades', () => {
  test('are one line of words, each with its mark', async () => {
    const document = await render(Grades, { claim });
    expect(textOf(document.body)).toBe(
      'Better than nothing: some evidence. Better than another touch: mixed.',
    );
    expect(document.querySelectorAll('svg').length).toBe(2);
  });

  test('stand in a paragraph', async () => {
    for (const size of ['line', 'middle']) {
      const document = await render(Grades, { claim, size });
      expect(document.querySelectorAll('p, div, dl').length).toBe(0);
    }
  });

  test('at the head of a claim say the questions, how many people, and how sure we are', async () => {
    const document = await render(GradeBox, { claim });
    expect(Array.from(document.querySelectorAll('dt'), textOf)).toEqual([
      'Better than nothing?',
      'Better than rest or another touch?',
      'How sure are we?',
    ]);
    expect(Array.from(document.querySelectorAll('dd p'), textOf)).toEqual([
      'Some evidence',
      'several small trials agree',
      '1,200 people',
      'all come from one review of 12 trials',
      'Mixed',
      'some trials yes, some no',
      '90 people, and one trial whose numbers we could not see',
      'Very low',
      'the next good trial may well change the answers',
    ]);
    expect(document.querySelectorAll('.certainty rect').length).toBe(4);
    expect(document.querySelectorAll('.certainty-lit').length).toBe(1);
  });

  test('of a claim with a question of its own begin with that', async () => {
    const document = await render(GradeBox, {
      claim: { ...claim, asks: 'Does the place matter' },
    });
    expect(Array.from(document.querySelectorAll('dt'), textOf).slice(0, 2)).toEqual([
      'Does the place matter?',
      'Better than nothing?',
    ]);
  });

  test('of a claim that nobody tested say so once, and nothing of how sure we are', async () => {
    const document = await render(GradeBox, { claim: { comparisons: [] } });
    expect(document.querySelectorAll('dt').length).toBe(1);
    expect(textOf(document.body)).toContain('Not tested');
    expect(textOf(document.body)).not.toContain('How sure');
  });
});
