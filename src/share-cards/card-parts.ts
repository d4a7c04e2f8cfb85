import type { Node } from '@takumi-rs/core';
import { drawGradeMark, gradeMarkStyles } from '../evidence/grade-mark.ts';
import type { AnswerId } from '../evidence/answer-kinds.ts';
import { site } from '../site.ts';
import { colourOf } from '../ui/tokens.ts';
import { fontFamily } from './card-fonts.ts';

/** Pixels between the edge of a card and its content. */
export const MARGIN = 64;
/** Side of the mark of a grade, in pixels. */
export const MARK_SIZE = 36;

/** A colour of the site by its name, as cards show it. */
export const colour = (name: string): string => colourOf(name, 'light');

/** The mark of an answer, as an image. */
export function markImage(grade: AnswerId): string {
  const { viewBox, svg } = drawGradeMark(grade, MARK_SIZE);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"><style>${gradeMarkStyles(colour)}</style>${svg}</svg>`;
}

/** Interface text. */
export const small = (
  text: string,
  fontSize: number,
  ink: string,
  style?: Node['style'],
): Node => ({
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

/** A row of parts, or a column. */
export const box = (style: Node['style'], children: Node[]): Node => ({
  type: 'container',
  style: { display: 'flex', ...style },
  children,
});

/** The name of the site, as it stands on each of its pages. */
export const wordmark = box({ alignItems: 'flex-start' }, [
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
