import type { Node } from '@takumi-rs/core';
import { meterSvg } from '../evidence/meter-svg.ts';
import type { Grade } from '../evidence/grades.ts';
import { pictureRatio, solePicture } from '../pressure-map/picture.ts';
import { site } from '../site.ts';
import { colourOf } from '../ui/tokens.ts';
import { CARD_SIZE, type CardContent } from './card.ts';
import { settingOf, type FontFile, type Setting } from './card-fonts.ts';

/** Pixels between the edge of a card and what it says. */
const MARGIN = 64;
/** Height of the drawing, in pixels: one foot takes nearly the whole card, a pair leaves room beside it. */
const SOLE = { one: 566, pair: 480 } as const;

const colour = (name: string): string => colourOf(name, 'light');

/** What the style sheet gives the dots of a meter on a page, for a drawing that has none. */
const meterStyles = [
  ...[1, 2, 3, 4].map((dot) => `.dot-${dot}{fill:${colour(`dot-${dot}`)}}`),
  `.ring{fill:none;stroke:${colour('control')};stroke-width:1.5}`,
  '.dashed{stroke-dasharray:2.2 1.92}',
  `.half{fill:${colour('control')}}`,
  `.cross{fill:none;stroke:${colour('control')};stroke-width:1.75;stroke-linecap:round}`,
].join('');

const meter = ({ dots }: Grade): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 62 14"><style>${meterStyles}</style>${meterSvg(dots)}</svg>`;

const family = (files: readonly FontFile[]): string =>
  files.map(({ name }) => `"${name}"`).join(', ');

/** How a title is set: size of its letters and width of its lines, in pixels. */
export interface Fit {
  readonly size: number;
  readonly width: number;
}

/** A card before its title has a size. */
export interface Drawing {
  /** Every font that it needs. */
  readonly files: readonly FontFile[];
  /** Width and height that the title may take, in pixels. */
  readonly room: { readonly width: number; readonly height: number };
  /** Of the title, in its size. */
  readonly lineHeight: number;
  /** The title alone, for measuring. */
  readonly title: (fit: Fit) => Node;
  /** The whole card. */
  readonly card: (fit: Fit) => Node;
}

function small(text: string, setting: Setting, size: number, ink: string): Node {
  return {
    type: 'text',
    text,
    style: {
      color: colour(ink),
      fontFamily: family(setting.files),
      fontSize: size,
      fontWeight: 600,
      lineHeight: setting.lineHeight,
    },
  };
}

const wordmark = (text: Setting, mark: Setting): Node => ({
  type: 'container',
  style: { display: 'flex', alignItems: 'flex-start' },
  children: [
    {
      type: 'text',
      text: site.name,
      style: {
        fontFamily: family(text.files),
        fontSize: 38,
        fontWeight: 500,
        letterSpacing: '-0.015em',
        lineHeight: 1,
      },
    },
    {
      type: 'text',
      text: '1',
      style: {
        color: colour('accent'),
        fontFamily: family(mark.files),
        fontSize: 20,
        fontWeight: 600,
        lineHeight: 1,
        marginTop: -1,
        marginLeft: 1,
      },
    },
  ],
});

/** The promise of the site; where the title is its beginning, the rest of it goes on from there. */
const promiseUnder = (title: string): string =>
  site.promise.startsWith(title)
    ? site.promise.slice(title.length).replace(/^[\s,]+/, '')
    : site.promise;

/**
 * Composes a card: wordmark, kicker, title and grade on the left, the sole on the right.
 *
 * @throws Error that names the letters which no font has
 */
export function drawingOf(content: CardContent): Drawing {
  const { kicker = '', grade, feet } = content;
  const title = content.title.normalize('NFC');
  const foot = grade?.label ?? promiseUnder(title);
  const heading = settingOf(title, 'heading');
  const name = settingOf(site.name, 'heading');
  const words = settingOf(`${kicker}${foot}1`, 'plain');

  const soleHeight = SOLE[feet];
  const soleWidth = Math.round(soleHeight * pictureRatio(feet));
  const width = CARD_SIZE.width - 3 * MARGIN - soleWidth;
  const room = { width, height: CARD_SIZE.height - 2 * MARGIN - 196 };

  const titleNode = (fit: Fit): Node => ({
    type: 'text',
    text: title,
    dir: heading.direction,
    style: {
      width: fit.width,
      fontFamily: family(heading.files),
      fontSize: fit.size,
      fontWeight: 500,
      fontVariationSettings: '"opsz" 60',
      letterSpacing: heading.direction === 'rtl' ? 0 : '-0.018em',
      lineHeight: heading.lineHeight,
      textAlign: 'start',
    },
  });

  const footNode: Node =
    grade === undefined
      ? small(foot, words, 25, 'soft')
      : {
          type: 'container',
          style: { display: 'flex', alignItems: 'center', columnGap: 22 },
          children: [
            { type: 'image', src: meter(grade), width: 186, height: 42 },
            small(foot, words, 36, 'ink'),
          ],
        };

  const card = (fit: Fit): Node => ({
    type: 'container',
    style: {
      ...CARD_SIZE,
      display: 'flex',
      alignItems: 'center',
      columnGap: MARGIN,
      paddingLeft: MARGIN,
      paddingRight: MARGIN,
      backgroundColor: colour('paper'),
      color: colour('ink'),
    },
    children: [
      {
        type: 'container',
        style: {
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'space-between',
          width,
          height: CARD_SIZE.height - 2 * MARGIN,
        },
        children: [
          wordmark(name, words),
          {
            type: 'container',
            style: { display: 'flex', flexDirection: 'column', rowGap: 16 },
            children: [
              ...(kicker === '' ? [] : [small(kicker, words, 26, 'accent')]),
              titleNode(fit),
            ],
          },
          footNode,
        ],
      },
      {
        type: 'image',
        src: solePicture(content, (band) => colour(`pressure-${band}`)),
        width: soleWidth,
        height: soleHeight,
      },
    ],
  });

  return {
    files: [...heading.files, ...name.files, ...words.files],
    room,
    lineHeight: heading.lineHeight,
    title: titleNode,
    card,
  };
}
