import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { shortName } from './note.ts';
import type { SourceData } from './schema.ts';
import { sides, type Study } from './studies.ts';

/** Kinds of study that the plots distinguish: by shape, so that no colour is needed. */
export const plotKinds = {
  review: { label: 'review of many studies', symbol: 'square' },
  randomised: { label: 'randomised or crossover trial', symbol: 'circle' },
  other: { label: 'other study', symbol: 'triangle' },
  guidance: { label: 'guidance or overview', symbol: 'diamond' },
} as const;

type PlotKind = (typeof plotKinds)[keyof typeof plotKinds];

const kindOf: Readonly<Record<SourceData['kind'], keyof typeof plotKinds>> = {
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
export const plotKind = (kind: SourceData['kind']): PlotKind => plotKinds[kindOf[kind]];

/** Where a source is drawn that gives no number of people: left of the smallest, under its own tick. */
const UNCOUNTED_X = 1.6;
/** Radius of a study's dot, in pixels of the drawing. */
const STUDY_RADIUS = 6.5;
/** Pixels between dots. */
const DOT_GAP = 2;
/** Height in pixels of a row: room for its label, and for a pile of dots on top of each other. */
const MIN_ROW_HEIGHT = 78;
const LABEL_HEIGHT = 30;

/**
 * Draws the studies of one claim: people on a logarithmic axis, one row for each side, shape by kind
 * of study. The drawing is decoration for a table of the same studies.
 *
 * @returns SVG markup whose colours are tokens of the site
 */
export function claimPlot(studies: readonly Study[]): string {
  const dots = studies.map(({ source, inFavour }) => ({
    people: source.participants ?? UNCOUNTED_X,
    side: sides[inFavour ? 0 : 1].label,
    symbol: plotKind(source.kind).symbol,
    fill: inFavour ? 'var(--color-favour)' : 'var(--color-against)',
    name: shortName(source),
  }));
  const labels = sides.map(({ label }) => label);
  // Sources that give no number are on top of each other; each row must hold the tallest pile.
  const uncounted = labels.map(
    (label) => dots.filter(({ side, people }) => side === label && people === UNCOUNTED_X).length,
  );
  const pile = Math.max(...uncounted) * (2 * STUDY_RADIUS + DOT_GAP);
  return draw({
    width: 660,
    height: 2 * Math.max(MIN_ROW_HEIGHT, LABEL_HEIGHT + pile) + 56,
    marginTop: 12,
    marginBottom: 44,
    marginLeft: 8,
    marginRight: 8,
    x: {
      type: 'log',
      domain: [1.2, 6000],
      ticks: [UNCOUNTED_X, 10, 100, 1000],
      tickFormat: (people: number) =>
        people === UNCOUNTED_X ? 'not counted' : people.toLocaleString('en-GB'),
      label: 'People studied',
      labelAnchor: 'center',
      labelArrow: 'none',
      tickSize: 0,
      round: true,
    },
    fy: { domain: labels, padding: 0.1, axis: null },
    marks: [
      gridAt([10, 100, 1000]),
      Plot.frame({ anchor: 'bottom', stroke: 'var(--color-control)' }),
      rowLabels(labels, { frameAnchor: 'top-left', dy: 4 }),
      dotsOf(dots, {
        x: 'people',
        fy: 'side',
        symbol: 'symbol',
        r: STUDY_RADIUS,
        anchor: 'bottom',
        fill: 'fill',
      }),
    ],
  });
}

/** A claim in the plot of all claims. */
export interface ClaimPoint {
  readonly name: string;
  readonly grade: string;
  /** How many of its sources are in favour. */
  readonly favour: number;
  readonly against: number;
  /** Whether anybody has put the claim to a test. */
  readonly tested: boolean;
}

/** In pixels of the drawing, which a page shrinks or stretches. On a phone a grade is above its dots. */
const overviewSizes = {
  wide: { width: 1080, row: 116, left: 170, right: 30, radii: [4, 12], label: 'left', font: 15 },
  narrow: { width: 340, row: 96, left: 50, right: 36, radii: [3, 9], label: 'top-left', font: 14 },
} as const;

/** The drawings of all claims: one for wide screens, one for phones. */
export type OverviewSize = keyof typeof overviewSizes;

/** The ticks of the axis from all sources against to all in favour. */
const shares = new Map([
  [0, 'all sources against'],
  [0.5, 'half and half'],
  [1, 'all in favour'],
]);

/**
 * Draws all claims at one look: a row for each grade, a dot for each claim, from mostly against on
 * the left to all in favour on the right; a dot is the larger the more sources the claim has.
 *
 * @param claims in any order
 * @param grades labels of the grades, strongest first
 * @param size for which screens
 * @returns SVG markup whose colours are tokens of the site
 */
export function overviewPlot(
  claims: readonly ClaimPoint[],
  grades: readonly string[],
  size: OverviewSize,
): string {
  const { width, row, left, right, radii, label, font } = overviewSizes[size];
  const dots = claims.map(({ name, grade, favour, against, tested }) => ({
    name,
    grade,
    sources: favour + against,
    // A claim that nobody tested leans to neither side, whatever its sources say beside it.
    share: tested ? favour / (favour + against) : 0.5,
    fill: tested ? 'var(--color-favour)' : 'none',
  }));
  return draw({
    width,
    height: row * grades.length + 56,
    marginLeft: 8,
    marginRight: 24,
    marginBottom: 46,
    x: {
      domain: [0, 1],
      ticks: [...shares.keys()],
      tickFormat: (share: number) => shares.get(share) ?? '',
      label: null,
      tickSize: 0,
      insetLeft: left,
      insetRight: right,
      round: true,
    },
    fy: { domain: [...grades], padding: 0.08, axis: null },
    r: { domain: [0, 20], range: [...radii] },
    marks: [
      gridAt([...shares.keys()]),
      rowLabels(grades, { frameAnchor: label, fontSize: font }),
      dotsOf(dots, {
        x: 'share',
        fy: 'grade',
        r: 'sources',
        anchor: 'middle',
        fill: 'fill',
        stroke: 'var(--color-favour)',
        strokeWidth: 1.5,
      }),
    ],
  });
}

const gridAt = (ticks: readonly number[]) =>
  Plot.gridX({ ticks: [...ticks], stroke: 'var(--color-line)', strokeOpacity: 1 });

const rowLabels = (labels: readonly string[], options: Plot.TextOptions) =>
  Plot.text(labels, {
    fy: (label: string) => label,
    text: (label: string) => label,
    textAnchor: 'start',
    fontWeight: 600,
    ...options,
  });

/** Dots with their names, beside each other where they would overlap, at whole tenths of a pixel. */
const dotsOf = (
  dots: readonly { readonly name: string }[],
  options: Plot.DotOptions & Plot.DodgeYOptions,
) =>
  Plot.dot(
    dots,
    Plot.initializer(
      Plot.dodgeY({ ...options, padding: DOT_GAP, title: 'name' }),
      (data, facets, { x, y, r }) => ({
        data,
        facets,
        channels: Object.fromEntries(
          Object.entries({ x, y, r }).flatMap(([name, channel]) =>
            channel?.value instanceof Float64Array
              ? [[name, { value: channel.value.map(toTenth) }]]
              : [],
          ),
        ),
      }),
    ),
  );

const toTenth = (value: number): number => Math.round(value * 10) / 10;

/**
 * Draws a plot as SVG markup. Its own stylesheet is left out, since the security policy forbids it,
 * and so are attributes that are properties of CSS alone.
 */
function draw(options: Plot.PlotOptions): string {
  const { document } = parseHTML('<!doctype html><html></html>');
  const svg = Plot.plot({ ...options, document, className: 'plot' });
  svg.setAttribute('aria-hidden', 'true');
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const text of svg.querySelectorAll('[font-variant]')) text.removeAttribute('font-variant');
  return svg.outerHTML;
}
