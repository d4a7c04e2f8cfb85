import type { Node } from '@takumi-rs/core';
import { drawThreads } from '../evidence/threads.ts';
import { lowerFirst } from '../letter-case.ts';
import { CARD_SIZE, type CardBeats } from './card.ts';
import { box, colour, markImage, MARGIN, small } from './card-parts.ts';

/** Height of the picture and width of its threads, in pixels. */
const HEIGHT = 356;
const THREADS_WIDTH = 560;
/** How much of a row is between two groups. */
const GROUP_GAP = 0.4;
const PRESS_RADIUS = 60;

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
  const threads = drawThreads(ends, { id: 'card', press, width: THREADS_WIDTH, height: HEIGHT });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${THREADS_WIDTH} ${HEIGHT}"><style>${styles}</style>${threads}${circles.join('')}</svg>`;
}

/** What the threads of a group have come to, large enough for a card that is shown small. */
const groupNode = (
  { mark, label, names }: CardBeats['groups'][number],
  row: number,
  isFirst: boolean,
): Node =>
  box(
    {
      marginTop: isFirst ? 0 : row * GROUP_GAP,
      height: row * names.length,
      alignItems: 'center',
      columnGap: 16,
    },
    [
      { type: 'image', src: markImage(mark), width: 40, height: 40 },
      small(`${names.length}: ${lowerFirst(label)}`, 34, 'ink', { whiteSpace: 'pre' }),
    ],
  );

/** The picture of what massage beats: the press with its number, its threads, and what those have come to. */
export function beatsNode({ groups, first, sure }: CardBeats): Node {
  const count = groups.reduce((sum, { names }) => sum + names.length, 0);
  const row = HEIGHT / (count + (groups.length - 1) * GROUP_GAP);
  const width = CARD_SIZE.width - 2 * MARGIN;
  return box({ flexDirection: 'column', width, rowGap: 10 }, [
    box({ justifyContent: 'space-between' }, [
      small(`Better than nothing? ${first}`, 24, 'soft'),
      small('Better than rest or another touch?', 24, 'soft'),
    ]),
    box({ height: HEIGHT, position: 'relative' }, [
      {
        type: 'image',
        src: threadsImage(groups, row),
        width: THREADS_WIDTH,
        height: HEIGHT,
        style: { marginRight: 24 },
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
          flexDirection: 'column',
          alignItems: 'center',
          justifyContent: 'center',
        },
        [
          small(String(count), 34, 'on-emergency', { lineHeight: 1 }),
          small('claims', 19, 'on-emergency', { lineHeight: 1 }),
        ],
      ),
    ]),
    small(sure, 25, 'soft'),
  ]);
}
