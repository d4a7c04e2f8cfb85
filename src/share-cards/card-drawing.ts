import type { Node } from '@takumi-rs/core';
import { drawGradeMark, gradeMarkStyles } from '../evidence/grade-mark.ts';
import type { GradeId } from '../evidence/grades.ts';
import { pictureRatio, solePicture } from '../pressure-map/picture.ts';
import { site } from '../site.ts';
import { colourOf } from '../ui/tokens.ts';
import { CARD_SIZE, type CardAnswer, type CardContent } from './card.ts';
import { assertGlyphs, fontFamily } from './card-fonts.ts';
import { LINE_HEIGHT, type LineLayout, type TitleBox } from './line-layout.ts';

/** Pixels between the edge of a card and its content. */
const MARGIN = 64;
/** Height of the sole, in pixels: one foot takes nearly the whole card, a pair leaves room beside it. */
const SOLE_HEIGHT = { one: 566, pair: 480 } as const;
/** Side of the mark of a grade, in pixels. */
const MARK_SIZE = 36;
/** Height of wordmark, kicker and last line together, in pixels; and of a second line of grades. */
const OTHER_LINES = { plain: 196, graded: 240 } as const;

const colour = (name: string): string => colourOf(name, 'light');

function mark(grade: GradeId): string {
  const { viewBox, svg } = drawGradeMark(grade, MARK_SIZE);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"><style>${gradeMarkStyles(colour)}</style>${svg}</svg>`;
}

const soles = new Map<string, string>();

/** The sole, drawn once for all cards that light the same zones. */
function sole({ zones, feet }: CardContent): string {
  const key = [feet, ...zones].join();
  const drawn =
    soles.get(key) ?? solePicture({ zones, feet }, (band) => colour(`pressure-${band}`));
  soles.set(key, drawn);
  return drawn;
}

const soleWidth = (feet: CardContent['feet']): number =>
  Math.round(SOLE_HEIGHT[feet] * pictureRatio(feet));

/** Where the title of a card goes. */
export const titleBox = ({ feet, answers }: CardContent): TitleBox => ({
  width: CARD_SIZE.width - 3 * MARGIN - soleWidth(feet),
  height: CARD_SIZE.height - 2 * MARGIN - OTHER_LINES[answers === undefined ? 'plain' : 'graded'],
});

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

const small = (text: string, fontSize: number, ink: string, style?: Node['style']): Node => ({
  type: 'text',
  text,
  style: {
    color: colour(ink),
    fontFamily: fontFamily.small,
    fontSize,
    fontWeight: 600,
    lineHeight: 1.3,
    ...style,
  },
});

const box = (style: Node['style'], children: Node[]): Node => ({
  type: 'container',
  style: { display: 'flex', ...style },
  children,
});

const wordmark = box({ alignItems: 'flex-start' }, [
  {
    type: 'text',
    text: site.name,
    style: {
      fontFamily: fontFamily.heading,
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
      fontFamily: fontFamily.small,
      fontSize: 20,
      fontWeight: 600,
      lineHeight: 1,
      marginTop: -1,
      marginLeft: 1,
    },
  },
]);

/** One grade in words, with its mark. */
const answerLine = ({ start, grade, words }: CardAnswer): Node =>
  box({ alignItems: 'center', columnGap: 12 }, [
    { type: 'image', src: mark(grade), width: MARK_SIZE, height: MARK_SIZE },
    small(`${start}:`, 26, 'soft', { whiteSpace: 'pre' }),
    small(words, 26, 'ink', { whiteSpace: 'pre' }),
  ]);

/** The promise of the site, or the rest of it where the title is its beginning. */
const promiseUnder = (title: string): string =>
  site.promise.startsWith(title)
    ? site.promise.slice(title.length).replace(/^[\s,]+/, '')
    : site.promise;

/**
 * Composes a card: wordmark, kicker, title and both grades on the left, the sole on the right.
 *
 * @throws Error that names the characters which no font has
 */
export function cardNode(content: CardContent, { size, lines }: LineLayout): Node {
  const { title, kicker = '', answers, feet } = content;
  assertGlyphs(`${title} ${kicker}`);
  const { width } = titleBox(content);
  const lastLine =
    answers === undefined
      ? small(promiseUnder(title), 25, 'soft')
      : box({ flexDirection: 'column', rowGap: 12 }, answers.map(answerLine));
  return box(
    {
      ...CARD_SIZE,
      alignItems: 'center',
      columnGap: MARGIN,
      paddingLeft: MARGIN,
      paddingRight: MARGIN,
      backgroundColor: colour('paper'),
      color: colour('ink'),
    },
    [
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
            titleNode(lines.join('\n'), size),
          ]),
          lastLine,
        ],
      ),
      { type: 'image', src: sole(content), width: soleWidth(feet), height: SOLE_HEIGHT[feet] },
    ],
  );
}
