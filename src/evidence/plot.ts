import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { shortName } from './note.ts';
import { sides, type Study } from './studies.ts';
import { kinds } from './source-tables.ts';

/** Kinds of study as the plots tell them apart: by shape, so that no colour is needed. */
export const plotKinds = [
  { id: 'review', label: 'review of many studies', symbol: 'square' },
  { id: 'randomised', label: 'randomised or crossover trial', symbol: 'circle' },
  { id: 'other', label: 'other study', symbol: 'triangle' },
  { id: 'guidance', label: 'guidance or overview', symbol: 'diamond' },
] as const;

type PlotKind = (typeof plotKinds)[number];

const groups: Readonly<Record<(typeof kinds)[number]['id'], PlotKind['id']>> = {
  'meta-analysis': 'review',
  'systematic-review': 'review',
  guideline: 'guidance',
  'randomised-trial': 'randomised',
  'crossover-trial': 'randomised',
  'non-randomised-trial': 'other',
  cohort: 'other',
  'laboratory-study': 'other',
  'case-report': 'other',
  'narrative-review': 'guidance',
  'public-guidance': 'guidance',
  'web-page': 'guidance',
};

/** The shape that a kind of source takes in a plot. */
export function plotKind(kind: (typeof kinds)[number]['id']): PlotKind {
  const row = plotKinds.find(({ id }) => id === groups[kind]);
  if (row === undefined) throw new RangeError(`No shape for the kind “${kind}”.`);
  return row;
}

/** Where a source stands that gives no number of people: left of the smallest, under its own tick. */
const UNCOUNTED = 1.6;

/**
 * Draws the studies of one claim: people on a logarithmic axis, one row for each side, shape by kind
 * of study. The drawing is decoration for a table of the same studies.
 *
 * @returns SVG markup whose colours are tokens of the site
 */
export function claimPlot(studies: readonly Study[]): string {
  const { document } = parseHTML('<!doctype html><html></html>');
  const rows = studies.map(({ source, inFavour }) => ({
    people: source.participants ?? UNCOUNTED,
    side: (inFavour ? sides[0] : sides[1]).label,
    kind: plotKind(source.kind).id,
    name: shortName(source),
  }));
  const labels = sides.map(({ label }) => label);
  // Sources that give no number stand on top of each other; each row must hold the tallest pile.
  const pile = Math.max(
    ...labels.map(
      (label) => rows.filter((row) => row.side === label && row.people === UNCOUNTED).length,
    ),
  );
  const rowHeight = Math.max(78, 30 + 15 * pile);
  const drawing = Plot.plot({
    document,
    width: 660,
    height: 2 * rowHeight + 56,
    marginTop: 12,
    marginBottom: 44,
    marginLeft: 8,
    marginRight: 8,
    className: 'plot',
    x: {
      type: 'log',
      domain: [1.2, 6000],
      ticks: [UNCOUNTED, 10, 100, 1000],
      tickFormat: (value: number) =>
        value === UNCOUNTED ? 'not counted' : value.toLocaleString('en-GB'),
      label: 'People studied',
      labelAnchor: 'center',
      labelArrow: 'none',
      tickSize: 0,
    },
    fy: { domain: labels, padding: 0.1, axis: null },
    symbol: {
      domain: plotKinds.map(({ id }) => id),
      range: plotKinds.map(({ symbol }) => symbol),
    },
    marks: [
      Plot.gridX({ ticks: [10, 100, 1000], stroke: 'var(--color-line)', strokeOpacity: 1 }),
      Plot.frame({ anchor: 'bottom', stroke: 'var(--color-control)' }),
      Plot.text(labels, {
        fy: (label: string) => label,
        text: (label: string) => label,
        frameAnchor: 'top-left',
        textAnchor: 'start',
        dy: 4,
        fontWeight: 600,
      }),
      Plot.dot(
        rows,
        Plot.dodgeY({
          x: 'people',
          fy: 'side',
          symbol: 'kind',
          r: 6.5,
          padding: 2,
          anchor: 'bottom',
          fill: (row: (typeof rows)[number]) => (row.side === labels[0] ? 'favour' : 'against'),
          title: 'name',
        }),
      ),
    ],
    color: {
      domain: ['favour', 'against'],
      range: ['var(--color-favour)', 'var(--color-against)'],
    },
  });
  return markup(drawing);
}

/** A point of the picture of all claims. */
export interface ClaimPoint {
  readonly name: string;
  readonly grade: string;
  readonly favour: number;
  readonly against: number;
  /** Whether anybody has put the claim to a test. */
  readonly tested: boolean;
}

/** In pixels of the drawing, which a page shrinks or stretches. On a phone a grade stands above its dots. */
const overviewSizes = {
  wide: { width: 1080, row: 116, left: 170, right: 30, dots: [4, 12], label: 'left', font: 15 },
  narrow: { width: 340, row: 96, left: 50, right: 36, dots: [3, 9], label: 'top-left', font: 14 },
} as const;

/** The drawings of all claims: one for wide screens, one for phones. */
export type OverviewSize = keyof typeof overviewSizes;

/**
 * Draws all claims at one look: a row for each grade, a dot for each claim, from mostly against on
 * the left to all in favour on the right; its size tells how many sources there are.
 *
 * @param points claims in any order
 * @param grades labels of the grades, strongest first
 * @param size for which screens
 */
export function overviewPlot(
  points: readonly ClaimPoint[],
  grades: readonly string[],
  size: OverviewSize,
): string {
  const { width, row, left, right, dots, label, font } = overviewSizes[size];
  const { document } = parseHTML('<!doctype html><html></html>');
  const rows = points.map((point) => {
    const sources = point.favour + point.against;
    // A claim that nobody tested leans to neither side, whatever its sources say beside it.
    return { ...point, sources, share: point.tested ? point.favour / sources : 0.5 };
  });
  const drawing = Plot.plot({
    document,
    width,
    height: row * grades.length + 56,
    marginLeft: 8,
    marginRight: 24,
    marginBottom: 46,
    className: 'plot',
    x: {
      domain: [0, 1],
      ticks: [0, 0.5, 1],
      tickFormat: (value: number) =>
        value === 0 ? 'all sources against' : value === 1 ? 'all in favour' : 'half and half',
      label: null,
      tickSize: 0,
      insetLeft: left,
      insetRight: right,
    },
    fy: { domain: [...grades], padding: 0.08, axis: null },
    r: { domain: [0, 20], range: [...dots] },
    marks: [
      Plot.gridX({ ticks: [0, 0.5, 1], stroke: 'var(--color-line)', strokeOpacity: 1 }),
      Plot.text(grades, {
        fy: (grade: string) => grade,
        text: (grade: string) => grade,
        frameAnchor: label,
        textAnchor: 'start',
        fontWeight: 600,
        fontSize: font,
      }),
      Plot.dot(
        rows,
        Plot.dodgeY({
          x: 'share',
          fy: 'grade',
          r: 'sources',
          padding: 2,
          anchor: 'middle',
          fill: (row: (typeof rows)[number]) => (row.tested ? 'var(--color-favour)' : 'none'),
          stroke: 'var(--color-favour)',
          strokeWidth: 1.5,
          title: 'name',
        }),
      ),
    ],
  });
  return markup(drawing);
}

/**
 * The drawing as text. Its own stylesheet is left out, since the security policy forbids it, and so are
 * attributes that are properties of CSS alone.
 */
function markup(drawing: {
  querySelectorAll: ParentNode['querySelectorAll'];
  outerHTML: string;
}): string {
  for (const style of drawing.querySelectorAll('style')) style.remove();
  for (const text of drawing.querySelectorAll('[font-variant]'))
    text.removeAttribute('font-variant');
  return drawing.outerHTML
    .replace('<svg ', '<svg aria-hidden="true" focusable="false" ')
    .replaceAll(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 10) / 10));
}
