import type { Size } from '../strokes/cuts.ts';
import { completeStroke, type StrokeFields } from '../strokes/stroke.ts';

/** How a stroke is drawn in an article: from the side it is shown twice as wide as a sole, for as much of the foot. */
export const sizeInArticle = (stroke: StrokeFields): Size =>
  completeStroke(stroke).view === 'side' ? 'middle' : 'small';
