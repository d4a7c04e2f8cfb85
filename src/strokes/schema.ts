import { z } from 'astro/zod';
import { pressures } from '../pressure-map/field.ts';
import { areBeside, fittingWays, rowOf, type StrokeFields } from './stroke.ts';
import { valueMeanings } from '../value-meanings.ts';
import {
  hands,
  handsIds,
  meanwhileIds,
  paceIds,
  placeIds,
  places,
  strokeIds,
  strokes,
  viewIds,
  type StrokeId,
} from './table.ts';

const oneOf = (ids: readonly string[]): string => `one of ${ids.join(', ')}`;

/**
 * The fields of a stroke, to be spread into the schema of a step, whose `superRefine` is
 * {@link checkStroke}.
 */
export const strokeFields = {
  stroke: z.enum(strokeIds, { error: oneOf(strokeIds) }).meta({
    description: 'What the hand does.',
    enumDescriptions: strokes.map(({ what }) => what),
  }),
  from: z
    .enum(placeIds, { error: oneOf(placeIds) })
    .optional()
    .meta({
      description: 'Where it begins, or where it is. Leave it out for a rest.',
      ...valueMeanings(places),
    }),
  to: z
    .enum(placeIds, { error: oneOf(placeIds) })
    .optional()
    .meta({
      description: 'Where it ends, only for a stroke that goes somewhere.',
      ...valueMeanings(places),
    }),
  pace: z
    .enum(paceIds, { error: oneOf(paceIds) })
    .optional()
    .meta({
      description: 'How quick it is. Leave it out for the stroke’s own pace.',
      enumDescriptions: [
        'one stroke in a slow breath of five seconds',
        'one stroke in two seconds',
        'one stroke in a second',
        'nothing moves',
      ],
    }),
  hands: z
    .enum(handsIds, { error: oneOf(handsIds) })
    .optional()
    .meta({
      description: 'What touches the foot. Leave it out for the stroke’s own.',
      enumDescriptions: hands.map(({ label }) => (label === '' ? 'no hand at all' : label)),
    }),
  view: z
    .enum(viewIds, { error: oneOf(viewIds) })
    .optional()
    .meta({
      description:
        'From where it is drawn, only where the drawing should be another one than it is by itself.',
      enumDescriptions: ['the sole as it faces you', 'the foot and ankle from the inner side'],
    }),
  meanwhile: z
    .enum(meanwhileIds, { error: oneOf(meanwhileIds) })
    .optional()
    .describe(
      'What goes on beside it: the other hand holds the big toe back, or the foot is lifted. A small picture beside the sole shows it.',
    ),
};

/** What {@link checkStroke} reads: the fields of a step, which may be one without a stroke. */
type StepFields = Omit<StrokeFields, 'stroke'> & { readonly stroke?: StrokeId | undefined };

/** What `checkStroke` needs of zod's context. */
interface Context {
  addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void;
}

/**
 * Whether the fields of a stroke fit together: for `superRefine`. The messages say what was expected;
 * the content check adds what was found and in which line.
 */
export function checkStroke(step: StepFields, context: Context): void {
  const { stroke, ...rest } = step;
  const fail = (field: keyof StrokeFields, message: string): void =>
    context.addIssue({ code: 'custom', path: [field], message });
  if (stroke === undefined) {
    for (const field of ['from', 'to', 'pace', 'hands', 'view', 'meanwhile'] as const)
      if (rest[field] !== undefined)
        fail(field, `no “${field}”, or a “stroke” that it belongs to: ${oneOf(strokeIds)}`);
    return;
  }
  const { ways, paces } = rowOf(stroke);
  if (rest.pace !== undefined && !paces.includes(rest.pace))
    fail('pace', `${oneOf(paces)}, for the stroke “${stroke}”`);
  const starts = [...new Set(ways.flatMap(({ from }) => from))];
  if (starts.length === 0 ? rest.from !== undefined : !starts.some((id) => id === rest.from)) {
    fail(
      'from',
      starts.length === 0
        ? `no “from”: the stroke “${stroke}” has no place`
        : `${oneOf(starts)}, for the stroke “${stroke}”`,
    );
    return;
  }
  const fitting = fittingWays({ ...rest, stroke });
  if (fitting.length > 0) {
    const able = [...new Set(fitting.flatMap((way) => way.hands))];
    if (rest.hands !== undefined && !able.includes(rest.hands))
      fail('hands', `${oneOf(able)}, for the stroke “${stroke}” there`);
    const beside = [...new Set(fitting.flatMap(({ meanwhile = [] }) => meanwhile))];
    if (rest.meanwhile !== undefined && !beside.includes(rest.meanwhile))
      fail(
        'meanwhile',
        beside.length === 0
          ? `no “meanwhile”: nothing is drawn beside the stroke “${stroke}” there`
          : `${oneOf(beside)}, for the stroke “${stroke}” there`,
      );
    return;
  }
  if (fittingWays({ ...rest, stroke, view: undefined }).length > 0) {
    fail('view', 'no “view”, or the other one: this view does not show these places');
    return;
  }
  const ends = ways
    .filter(({ from }) => from.some((id) => id === rest.from))
    .flatMap(({ to = [] }) => to)
    .filter((id, index, all) => !areBeside(rest.from, id) && all.indexOf(id) === index);
  fail(
    'to',
    ends.length === 0
      ? `no “to”: the stroke “${stroke}” stays where it is`
      : `${oneOf(ends)}, for the stroke “${stroke}” from “${rest.from}”`,
  );
}

/** What an author may write in `<Stroke name="circles" from="ball" to="heel" />`. */
export const strokeProps = z
  .strictObject({
    name: strokeFields.stroke,
    from: strokeFields.from,
    to: strokeFields.to,
    pace: strokeFields.pace,
    hands: strokeFields.hands,
    view: strokeFields.view,
    meanwhile: strokeFields.meanwhile,
    /** How hard it is pressed, where the words say it. */
    pressure: z.enum(pressures, { error: oneOf(pressures) }).optional(),
    /** The foot that is drawn. */
    foot: z.enum(['left', 'right'], { error: 'left or right' }).default('left'),
  })
  .transform(({ name, ...rest }) => ({ ...rest, stroke: name }))
  .superRefine(checkStroke);
