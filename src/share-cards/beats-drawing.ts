import type { Node } from '@takumi-rs/core';
import { drawThreads } from '../evidence/threads.ts';
import { CARD_SIZE, type CardBeats } from './card.ts';
import { box, colour, markImage, MARGIN, small } from './card-parts.ts';
import { fontFamily } from './card-fonts.ts';

/** Height of the picture, and widths of its columns, in pixels. */
const HEIGHT = 356;
const COLUMNS = { threads: 500, names: 300 } as const;
/** How much of a row is between two groups. */
const GROUP_GAP = 0.4;
const PRESS_RADIUS = 44;

/** Colours of the classes that threads and press carry. */
const styles = [
  '.thread, .thread-gate { fill: none; }',
  `.thread-full, .thread-lost, .thread-some { stroke: ${colour('grade-some')}; }`,
  '.thread-lost { stroke-opacity: 0.22; }',
  `.thread-good { stroke: ${colour('grade-good')}; }`,
  `.thread-early { stroke: ${colour('grade-early')}; }`,
  `.thread-mixed, .thread-against, .thread-none { stroke: ${colour('ink')}; }`,
  `.thread-gate { stroke: ${colour('control')}; stroke-dasharray: 3 4; }`,
].join('');

/** Threads from the press to every name, as an image. */
function threadsImage(groups: CardBeats['groups'], row: number): string {
  const ends = groups.flatMap(({ grade, names }, group) => {
    const above = groups.slice(0, group).flatMap((before) => before.names).length;
    const top = (group * GROUP_GAP + above) * row;
    return names.map((_, index) => ({ grade, y: top + (index + 0.5) * row }));
  });
  const press = { x: PRESS_RADIUS, y: HEIGHT / 2 };
  const circles = [
    [PRESS_RADIUS, colour('pressure-2')],
    [PRESS_RADIUS * 0.82, colour('pressure-4')],
    [PRESS_RADIUS * 0.65, '#b5327a'],
  ].map(([r, fill]) => `<circle cx="${press.x}" cy="${press.y}" r="${r}" fill="${fill}"/>`);
  const threads = drawThreads(ends, { id: 'card', press, width: COLUMNS.threads, height: HEIGHT });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${COLUMNS.threads} ${HEIGHT}"><style>${styles}</style>${threads}${circles.join('')}</svg>`;
}

/** The names of a group, and beside them what their threads have come to. */
const groupNode = (
  { grade, label, names }: CardBeats['groups'][number],
  row: number,
  isFirst: boolean,
): Node =>
  box({ marginTop: isFirst ? 0 : row * GROUP_GAP, alignItems: 'center' }, [
    box(
      { flexDirection: 'column', width: COLUMNS.names },
      names.map((name) =>
        box({ height: row, alignItems: 'center' }, [
          small(name, 23, 'ink', { fontFamily: fontFamily.heading, fontWeight: 500 }),
        ]),
      ),
    ),
    box({ alignItems: 'center', columnGap: 12 }, [
      { type: 'image', src: markImage(grade), width: 30, height: 30 },
      small(label, 21, 'ink', { whiteSpace: 'pre' }),
    ]),
  ]);

/** The picture of what massage beats: the press with its number, its threads, and where they lead. */
export function beatsNode({ groups, first, sure }: CardBeats): Node {
  const count = groups.reduce((sum, { names }) => sum + names.length, 0);
  const row = HEIGHT / (count + (groups.length - 1) * GROUP_GAP);
  const width = CARD_SIZE.width - 2 * MARGIN;
  return box({ flexDirection: 'column', width, rowGap: 10 }, [
    box({ justifyContent: 'space-between' }, [
      small(`Better than nothing? ${first}`, 21, 'soft'),
      small('Better than rest or another touch?', 21, 'soft'),
    ]),
    box({ height: HEIGHT, position: 'relative' }, [
      {
        type: 'image',
        src: threadsImage(groups, row),
        width: COLUMNS.threads,
        height: HEIGHT,
        style: { marginRight: 12 },
      },
      box(
        { flexDirection: 'column' },
        groups.map((group, index) => groupNode(group, row, index === 0)),
      ),
      box(
        {
          position: 'absolute',
          left: 0,
          top: 0,
          width: 2 * PRESS_RADIUS,
          height: HEIGHT,
          alignItems: 'center',
          justifyContent: 'center',
        },
        [small(String(count), 34, 'on-emergency')],
      ),
    ]),
    small(sure, 21, 'soft'),
  ]);
}
