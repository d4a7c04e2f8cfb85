import { strokeProps } from './schema.ts';
import { completeStroke, type StrokeFields } from './stroke.ts';

/** A tag of an article; its attributes are plain words, as the content check makes sure. */
const tag = /<Stroke\s([^>]*?)\/>/g;
const attribute = /([\w-]+)="([^"]*)"/g;

/** The strokes of an article's `<Stroke>` tags, in their order. */
export const strokesInText = (body: string): StrokeFields[] =>
  [...body.matchAll(tag)].map(([, attributes = '']) =>
    strokeProps.parse(
      Object.fromEntries(
        [...attributes.matchAll(attribute)].map(([, name = '', value = '']) => [name, value]),
      ),
    ),
  );

/** The stroke that stands for all of them: the first that moves on the sole, if there is one. */
export const mainStroke = (strokes: readonly StrokeFields[]): StrokeFields | undefined =>
  strokes.find((fields) => {
    const { view, pace } = completeStroke(fields);
    return view === 'sole' && pace !== 'still';
  });
