import { bandStyles } from '../pressure-map/styles.ts';
import { strokePicture } from './markup.ts';
import { completeStroke, type StrokeFields } from './stroke.ts';
import { strokeStyles } from './styles.ts';

/** An SVG file that needs no stylesheet of the site. */
export interface StrokeImage {
  readonly svg: string;
  /** Its width for each unit of its height. */
  readonly ratio: number;
}

/**
 * A stroke on the left foot as a picture of its own.
 *
 * @param colour a colour of the site by its name
 */
export function strokeImage(fields: StrokeFields, colour: (name: string) => string): StrokeImage {
  const known = new Set<string>();
  const isFirst = (id: string): boolean => !known.has(id) && known.add(id).has(id);
  const { box, markup } = strokePicture(completeStroke(fields), {
    foot: 'left',
    size: 'middle',
    isFirst,
  });
  const styles = strokeStyles(colour) + bandStyles(colour);
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(' ')}"><style>${styles}</style>${markup}</svg>`,
    ratio: box[2] / box[3],
  };
}
