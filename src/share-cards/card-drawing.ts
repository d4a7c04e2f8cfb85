import type { Node } from '@takumi-rs/core';
import { pictureRatio, solePicture } from '../pressure-map/picture.ts';
import { site } from '../site.ts';
import { strokeImage, type StrokeImage } from '../strokes/picture.ts';
import { beatsNode } from './beats-drawing.ts';
import { CARD_SIZE, type CardAnswer, type CardContent } from './card.ts';
import { box, colour, markImage, MARGIN, MARK_SIZE, small, wordmark } from './card-parts.ts';
import { assertGlyphs, fontFamily } from './card-fonts.ts';
import { LINE_HEIGHT, type LineLayout, type TitleBox } from './line-layout.ts';

/** Height of the sole, in pixels: one foot takes nearly the whole card, a pair leaves room beside it,
 * a stroke has room round its foot. */
const SOLE_HEIGHT = { one: 566, pair: 480, stroke: 606 } as const;
/** Height of wordmark, kicker and last line together, in pixels; and of a second line of grades. */
const OTHER_LINES = { plain: 196, graded: 240 } as const;

/** Width of the wordmark, and height of a title of one line beside it, in pixels. */
const WORDMARK_WIDTH = 190;
const TITLE_LINE = 66;

const soles = new Map<string, StrokeImage>();

/** The sole, or a stroke on it; in grey where not to massage is said. */
const drawSole = ({ zones, feet, stroke, careful }: CardContent): StrokeImage =>
  stroke === undefined
    ? {
        svg: solePicture({ zones, feet }, (band) =>
          colour(careful === true ? 'line' : `pressure-${band}`),
        ),
        ratio: pictureRatio(feet),
      }
    : strokeImage(stroke, colour);

/** The picture of a card with its size in pixels, drawn once for all cards that show the same. */
function sole(content: CardContent): { src: string; width: number; height: number } {
  const { zones, feet, stroke, careful } = content;
  const key = JSON.stringify([feet, zones, stroke, careful]);
  const drawn = soles.get(key) ?? drawSole(content);
  soles.set(key, drawn);
  const height = SOLE_HEIGHT[stroke === undefined ? feet : 'stroke'];
  return { src: drawn.svg, width: Math.round(height * drawn.ratio), height };
}

/** Where the title of a card goes: beside the sole, or in a line over the picture of what massage beats. */
export const titleBox = (content: CardContent): TitleBox =>
  content.beats === undefined
    ? {
        width: CARD_SIZE.width - 3 * MARGIN - sole(content).width,
        height:
          CARD_SIZE.height -
          2 * MARGIN -
          OTHER_LINES[content.answers === undefined ? 'plain' : 'graded'],
      }
    : { width: CARD_SIZE.width - 3 * MARGIN - WORDMARK_WIDTH, height: TITLE_LINE };

/** The lines of a title. */
export const titleNode = (text: string, size: number): Node => ({
  type: 'text',
  text,
  style: {
    fontFamily: fontFamily.heading,
    fontSize: size,
    fontWeight: 500,
    // The same shapes at each size, so that widths are proportional to it.
    fontVariationSettings: '"opsz" 60',
    letterSpacing: '-0.018em',
    lineHeight: LINE_HEIGHT,
    whiteSpace: 'pre',
  },
});

/** One grade in words, with its mark. */
const answerLine = ({ start, grade, words }: CardAnswer): Node =>
  box({ alignItems: 'center', columnGap: 12 }, [
    { type: 'image', src: markImage(grade), width: MARK_SIZE, height: MARK_SIZE },
    small(`${start}:`, 26, 'soft', { whiteSpace: 'pre' }),
    small(words, 26, 'ink', { whiteSpace: 'pre' }),
  ]);

/** Width in which the promise of the site stands in one line, in pixels. */
const PROMISE_WIDTH = 760;

/** The promise of the site, in two even lines where one has no room; nothing where it is the title. */
const promiseUnder = (title: string, width: number): string =>
  site.promise === title ? '' : site.promise.replace(', ', width < PROMISE_WIDTH ? ',\n' : ', ');

/** Width of the red edge of a card of safety, in pixels. */
const EDGE = 24;

/** What a card is on. */
const paper = {
  ...CARD_SIZE,
  paddingLeft: MARGIN,
  paddingRight: MARGIN,
  backgroundColor: colour('paper'),
  color: colour('ink'),
};

/**
 * Composes a card: wordmark, kicker, title and both grades on the left, the sole on the right; or the
 * title over the picture of what massage beats.
 *
 * @throws Error that names the characters which no font has
 */
export function cardNode(content: CardContent, { size, lines }: LineLayout): Node {
  const { title, kicker = '', answers, beats, careful } = content;
  assertGlyphs(`${title} ${kicker}`);
  const { width } = titleBox(content);
  const heading = titleNode(lines.join('\n'), size);
  if (beats !== undefined) {
    return box({ ...paper, flexDirection: 'column', justifyContent: 'center', rowGap: 18 }, [
      box({ justifyContent: 'space-between', alignItems: 'flex-start' }, [heading, wordmark]),
      beatsNode(beats),
    ]);
  }
  const lastLine =
    answers === undefined
      ? small(promiseUnder(title, width), 25, 'soft', { whiteSpace: 'pre' })
      : box({ flexDirection: 'column', rowGap: 12 }, answers.map(answerLine));
  const edge = careful === true && {
    paddingLeft: MARGIN - EDGE,
    borderWidth: 0,
    borderLeftWidth: EDGE,
    borderStyle: 'solid',
    borderColor: colour('emergency'),
  };
  return box({ ...paper, ...edge, alignItems: 'center', columnGap: MARGIN }, [
    box(
      {
        flexDirection: 'column',
        justifyContent: 'space-between',
        width,
        height: CARD_SIZE.height - 2 * MARGIN,
      },
      [
        wordmark,
        box({ flexDirection: 'column', rowGap: 16 }, [
          ...(kicker === '' ? [] : [small(kicker, 26, 'accent')]),
          heading,
        ]),
        lastLine,
      ],
    ),
    { type: 'image', ...sole(content) },
  ]);
}
