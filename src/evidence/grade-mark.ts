import type { AnswerId } from './answer-kinds.ts';

/** Sizes of the mark in pixels: on the page of a claim, in a head, in a line of text, beside dense words. */
export const markSizes = { large: 44, middle: 26, line: 16, dots: 12 } as const;

export type MarkSize = keyof typeof markSizes;

/** Up to this size the mark is drawn with fewer and thicker parts. */
const MAX_SMALL_PX = 18;

interface Geometry {
  readonly box: number;
  readonly ring: number;
  readonly stroke: number;
  readonly core: { readonly some: number; readonly early: number };
  readonly bar: { readonly width: number; readonly height: number };
  readonly dashes: string;
}

const normal: Geometry = {
  box: 24,
  ring: 10.6,
  stroke: 1.7,
  core: { some: 6.4, early: 3.4 },
  bar: { width: 12, height: 2.6 },
  dashes: '4.4 3.93',
};

const small: Geometry = {
  box: 12,
  ring: 5.2,
  stroke: 1.35,
  core: { some: 3, early: 1.7 },
  bar: { width: 5.8, height: 1.8 },
  dashes: '2.4 1.68',
};

/** The drawing of a mark: its view box and the parts inside. */
export interface MarkDrawing {
  readonly viewBox: string;
  readonly svg: string;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/**
 * The mark of a grade: a ring that is pressed, the fuller the more speaks for it (how sure we are is said
 * in words and on the scale of `Certainty`). Half full is a split finding, a bar no clear difference. A
 * dashed ring says that nobody can say yet: empty where nobody tested it, with three dots where too few
 * people were asked, with a question mark where the result was not seen. Each has a
 * shape of its own, so that they are told apart without colour. The mark never stands without its words.
 *
 * @param px how large it will be shown
 */
export function drawGradeMark(grade: AnswerId, px: number): MarkDrawing {
  const { box, ring, stroke, core, bar, dashes } = px > MAX_SMALL_PX ? normal : small;
  const mid = box / 2;
  const circle = (r: number, attributes: string): string =>
    `<circle cx="${mid}" cy="${mid}" r="${r}" ${attributes}/>`;
  const edge = circle(ring, `class="mark-ring" stroke-width="${stroke}"`);
  const top = Number((mid - ring).toFixed(2));
  const absent = circle(
    ring,
    `class="mark-ring mark-absent" stroke-width="${stroke}" stroke-dasharray="${dashes}"`,
  );
  const part = box / 12;
  const dots = `<path class="mark-ring mark-absent" stroke-width="${1.5 * part}" stroke-linecap="round" stroke-dasharray="0 ${2.4 * part}" d="M${mid - 2.4 * part} ${mid}h${4.9 * part}"/>`;
  /** A question mark: its hook, and its dot. */
  const at = (x: number, y: number): string => `${round(mid + x * part)} ${round(mid + y * part)}`;
  const question = `<path class="mark-ring mark-absent" stroke-width="${round(1.1 * part)}" stroke-linecap="round" d="M${at(-1.5, -1.2)}A${round(1.5 * part)} ${round(1.5 * part)} 0 1 1 ${at(0.5, 0.15)}Q${at(0, 0.4)} ${at(0, 1)}M${at(0, 2.7)}h.01"/>`;
  const drawn: Record<AnswerId, string> = {
    good: circle(ring, `class="mark-ring mark-good" stroke-width="${stroke}"`),
    some: circle(core.some, 'class="mark-some"') + edge,
    early: circle(core.early, 'class="mark-early"') + edge,
    mixed: `<path class="mark-mixed" d="M${mid} ${top}a${ring} ${ring} 0 0 0 0 ${ring * 2}z"/>${edge}`,
    against: `${edge}<rect class="mark-bar" x="${mid - bar.width / 2}" y="${mid - bar.height / 2}" width="${bar.width}" height="${bar.height}" rx=".6"/>`,
    none: absent,
    'too-few': absent + dots,
    unseen: absent + question,
  };
  return { viewBox: `0 0 ${box} ${box}`, svg: drawn[grade] };
}

/**
 * The styles of marks.
 *
 * @param colour value of a colour of the site by its name (`grade-some`, `ink`): a custom property in
 * pages, the colour itself in a picture
 */
export function gradeMarkStyles(
  colour: (name: string) => string = (name) => `var(--color-${name})`,
): string {
  return [
    `.mark-ring { fill: none; stroke: ${colour('ink')}; }`,
    ...['good', 'some', 'early', 'mixed'].map(
      (grade) => `.mark-${grade} { fill: ${colour(`grade-${grade}`)}; }`,
    ),
    `.mark-bar { fill: ${colour('ink')}; }`,
    `.mark-absent { stroke: ${colour('soft')}; }`,
  ].join('\n');
}
