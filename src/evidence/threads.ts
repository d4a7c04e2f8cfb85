import type { GradeId } from './grades.ts';

/** Where a thread of the picture ends: the middle of its name’s row, and the grade that it carries. */
export interface ThreadEnd {
  readonly grade: GradeId;
  readonly y: number;
  /** Whether it is drawn paler, since it is not about feet. */
  readonly isPale?: boolean;
}

/** What a drawing of threads needs to know of its surroundings. */
export interface ThreadFrame {
  /** Begins the ids of the drawing, which a page must not have twice. */
  readonly id: string;
  /** The middle of the press, from which all threads come. */
  readonly press: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
}

/** Distance between threads where they leave the press, so that they stay in order. */
const START_GAP = 5;
/** How thick a thread is against nothing; no width is data. */
const FULL = 6;
/** The same beside another touch. A split thread has two, a dotted one the width of its dots. */
const widths = { good: FULL, some: FULL, early: 3, mixed: 2.2, thin: 1.2, none: 3.6 } as const;
const DOT_GAP = 8;
/** How far of its way up or down a thread is drawn within the first third of its way across. */
const FAN = 0.4;
/** Where the second question is asked, between press and names. */
const GATE = 0.5;

const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * Draws a thread for each claim from the press on the left to its name on the right. Up to the gate all
 * are full: that is the lead over nothing. Behind it each is as thick, thin, split in two or dotted as its
 * second grade, on a pale band as wide as before, so that what is lost is seen, also without colour.
 *
 * @param ends from top to bottom
 */
export function drawThreads(ends: readonly ThreadEnd[], frame: ThreadFrame): string {
  const { id, press, width, height } = frame;
  const gate = round(press.x + (width - press.x) * GATE);
  const threads = ends.map(({ grade, y, isPale = false }, index) => {
    const start = press.y + (index - (ends.length - 1) / 2) * START_GAP;
    // It leaves the press towards its name, so that those far down keep apart from each other.
    const curve = (kind: string, stroke: number, aside = 0, more = ''): string => {
      const at = (along: number, up: number): string =>
        `${round(press.x + (width - press.x) * along)} ${round(start + (y - start) * up + aside)}`;
      return `<path class="thread thread-${kind}${isPale ? ' thread-pale' : ''}" stroke-width="${stroke}"${more} d="M${at(0, 0)}C${at(0.3, FAN)} ${at(0.5, 1)} ${at(1, 1)}"/>`;
    };
    return { full: curve('full', FULL), lost: curve('lost', FULL), left: left(grade, curve) };
  });
  const clip = (name: string, x: number, to: number): string =>
    `<clipPath id="${id}-${name}"><path d="M${x} -9H${to}V${height + 9}H${x}z"/></clipPath>`;
  const part = (name: string, drawn: readonly string[]): string =>
    `<g clip-path="url(#${id}-${name})">${drawn.join('')}</g>`;
  return [
    `<defs>${clip('before', press.x, gate)}${clip('behind', gate, width + 9)}</defs>`,
    part(
      'behind',
      threads.flatMap((thread) => [thread.lost, thread.left]),
    ),
    part(
      'before',
      threads.map(({ full }) => full),
    ),
    `<path class="thread-gate" d="M${gate} 0V${height}"/>`,
  ].join('');
}

/** What is left of a thread beside another touch. */
function left(
  grade: GradeId,
  curve: (kind: string, stroke: number, aside?: number, more?: string) => string,
): string {
  switch (grade) {
    case 'mixed':
      return curve(grade, widths.mixed, -2) + curve(grade, widths.thin, 2.6);
    case 'none':
    case 'against':
      return curve(
        grade,
        widths.none,
        0,
        ` stroke-linecap="round" stroke-dasharray="0 ${DOT_GAP}"`,
      );
    case 'good':
    case 'some':
    case 'early':
      return curve(grade, widths[grade]);
  }
}
