/**
 * Drawings of strokes as SVG markup, for pages and for share cards: classes carry the colours, so that the
 * same markup is light, dark or printed. `styles.ts` has the rules of these classes.
 */
import { bandPaths, details as soleDetails } from '../pressure-map/isolines.ts';
import { hottest, type Pressure } from '../pressure-map/field.ts';
import { sideCuts, soleCuts, type Cut, type Size } from './cuts.ts';
import type { Detail, Drawing, Pad } from './drawing.ts';
import { strokeFromSide, type Ghost, type Glow, type Scene } from './from-side.ts';
import { decimal, line, plus, turned, type Point } from './geometry.ts';
import { compactPath } from './compact.ts';
import { movingPad } from './motion.ts';
import {
  closeUpBox,
  soleBox,
  SOLE_BOX,
  SOLE_MIDDLE,
  SOLE_UNITS,
  strokeOnSole,
  type Box,
} from './on-sole.ts';
import {
  ball,
  can,
  finger,
  fingertips,
  flat,
  grip,
  hand,
  pinch,
  thumb,
  type Finger,
} from './pads.ts';
import { ankleBone, nails, outlines, sideHands } from './side-outlines.ts';
import { litOnSole, type Stroke } from './stroke.ts';

/**
 * What the drawings of one page share is written by the first of them.
 *
 * @param id of the shared part
 * @returns whether it has not been asked for yet
 */
export type IsFirst = (id: string) => boolean;

const round = ([x, y]: Point): string => `${Math.round(x)} ${Math.round(y)}`;
const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
const path = (className: string, d: string, width?: number): string =>
  `<path${attributes({ class: className, d, 'stroke-width': width })}/>`;

/**
 * A part that is drawn where it is first needed; from then on it is referred to.
 *
 * @param place its `transform`
 * @param own further attributes of the part
 */
const shared = (
  isFirst: IsFirst,
  id: string,
  markup: () => string,
  place: string,
  own = '',
): string =>
  isFirst(id)
    ? `<g transform="${place}"><g id="${id}"${own}>${markup()}</g></g>`
    : `<use href="#${id}" transform="${place}"/>`;

/** A mask in which what is drawn fades away along a line. */
export interface Fade {
  readonly id: string;
  /** Where the fading begins, and where nothing is left, in units of what is masked. */
  readonly from: Point;
  readonly to: Point;
}

/** The mask of a fade, if it is not there yet. It has room for all that is drawn. */
export function fadeMask({ id, from, to }: Fade, isFirst: IsFirst): string {
  if (!isFirst(id)) return '';
  const line = attributes({ x1: from[0], y1: from[1], x2: to[0], y2: to[1] });
  return (
    `<linearGradient id="${id}-line" gradientUnits="userSpaceOnUse"${line}><stop stop-color="#fff"/><stop offset="1"/></linearGradient>` +
    `<mask id="${id}" maskUnits="userSpaceOnUse" x="-900" y="-900" width="1800" height="1800"><path fill="url(#${id}-line)" d="M-900-900H900V900H-900z"/></mask>`
  );
}

/** Where fingers, hands, a leg, the pose of a foot and an arm fade away. */
const fades = {
  finger: { id: 'fade-finger', from: [0, 140], to: [0, 256] },
  hand: { id: 'fade-hand', from: [110, 0], to: [226, 50] },
  leg: { id: 'fade-leg', from: [0, 122], to: [0, 42] },
  calf: { id: 'fade-calf', from: [0, 80], to: [0, 0] },
  ghost: { id: 'fade-ghost', from: [0, 165], to: [0, 115] },
  grip: { id: 'fade-grip', from: [430, 0], to: [480, 10] },
  front: { id: 'fade-front', from: [0, 430], to: [0, 570] },
  under: { id: 'fade-under', from: [390, 0], to: [470, 10] },
} as const satisfies Record<string, Fade>;

/** A finger or a thumb in its own units, from the casing to the creases of its knuckle. */
function digit({ outline, nail, creases }: Finger, pad: Pad, cut: Cut, own = 1): string {
  const scale = (pad.size / 100) * own;
  const width = (units: number): number => Math.round(units / scale);
  const edge = cut.line * 0.82;
  return (
    path('stroke-casing', outline, width(edge + 2 * cut.casing)) +
    path('pad', outline, width(edge)) +
    path('pad-nail', nail, width(cut.line * 0.5)) +
    path('pad-crease', creases, width(cut.line * 0.4))
  );
}

const digits = { thumb, finger, flat, pinch } as const;

/** What touches the foot in its own units. */
function padShape(pad: Pad, cut: Cut): string {
  const edge = cut.line * 0.82;
  const width = (units: number): number => Math.round((units * 100) / pad.size);
  switch (pad.shape) {
    case 'thumb':
    case 'finger':
    case 'flat':
    case 'pinch':
      return digit(digits[pad.shape], pad, cut);
    case 'fingertips':
      return fingertips
        .map(({ x, y, scale }) =>
          scale === 1
            ? digit(finger, pad, cut)
            : `<g transform="translate(${x} ${y})scale(${scale})">${digit(finger, pad, cut, scale)}</g>`,
        )
        .join('');
    case 'ball':
      return (
        `<circle class="stroke-casing" r="100" stroke-width="${width(edge + 2 * cut.casing)}"/>` +
        `<circle class="pad" r="100" stroke-width="${width(edge)}"/>` +
        path('pad-crease', ball.seams, width(cut.line * 0.5))
      );
    case 'can':
      return (
        path('stroke-casing', can.outline, width(edge + 2 * cut.casing)) +
        path('pad', can.outline, width(edge)) +
        path('pad-crease', can.end, width(cut.line * 0.5))
      );
    case 'grip': {
      const scale = pad.size / 62;
      return (
        path('pad', grip.outline, decimal(edge / scale)) +
        path('pad-crease', grip.gaps, decimal((cut.line * 0.5) / scale))
      );
    }
    case 'palm': {
      const scale = pad.size / 62;
      return (
        path('pad-hand', hand.outline) +
        path('pad-crease', hand.gaps, decimal((cut.line * 0.5) / scale)) +
        path('pad-outline', hand.outline, decimal((edge * 1.15) / scale))
      );
    }
  }
}

/** Where what touches the foot fades away. */
const padFades: Readonly<Partial<Record<Pad['shape'], Fade>>> = {
  thumb: fades.finger,
  finger: fades.finger,
  fingertips: fades.finger,
  flat: fades.finger,
  pinch: fades.finger,
  palm: fades.hand,
};

/** A pad where it presses: pads of one shape, size and cut are drawn once on a page. */
function padMarkup(pad: Pad, cut: Cut, isFirst: IsFirst, at = ''): string {
  const fade = padFades[pad.shape];
  const isWhole = pad.shape === 'palm' || pad.shape === 'grip';
  const scale = decimal(pad.size / (isWhole ? 62 : 100));
  const id = `${pad.shape}-${Math.round(pad.size)}-${Math.round(cut.line * 10)}`;
  const flipped = pad.mirrored === true ? `-${scale} ${scale}` : scale;
  const turned = pad.angle === 0 ? '' : `rotate(${pad.angle})`;
  const mask = fade === undefined ? '' : fadeMask(fade, isFirst);
  const own = fade && ` mask="url(#${fade.id})"`;
  const place = `${at}${turned}scale(${flipped})`;
  return mask + shared(isFirst, id, () => padShape(pad, cut), place, own);
}

const detailMarkup = ({ kind, d, width }: Detail, cut: Cut): string =>
  path(`stroke-${kind}`, d, decimal(cut.line * width) || undefined);

/** The ways of a drawing that moves: what is done is bold, what is to come is thin. */
const movingPaths = ({ paths, after }: Drawing, cut: Cut): string =>
  paths
    .map(compactPath)
    .map(
      (d) =>
        path('stroke-line', d, decimal(cut.line * 0.62)) +
        `<path class="stroke-line stroke-done stroke-${after}" pathLength="1" d="${d}" stroke-width="${decimal(cut.line * 1.15)}"/>`,
    )
    .join('');

/** Lines, arrowheads and pads of a stroke, over whatever its view has drawn. */
export function marksMarkup(
  drawing: Drawing,
  cut: Cut,
  isFirst: IsFirst,
  isAnimated = false,
): string {
  const { paths, marks, pads, details, after } = drawing;
  const all = compactPath([...paths, ...marks].join(''));
  const still = isAnimated ? compactPath(marks.join('')) : all;
  // A whole hand would cover its way.
  const isUnder = ({ shape }: Pad): boolean => shape === 'palm' || shape === 'flat';
  const under = pads.filter(isUnder);
  const over = pads.filter((pad) => !isUnder(pad));
  return [
    ...details.map((detail) => detailMarkup(detail, cut)),
    padsMarkup(under, after, cut, isFirst, isAnimated),
    all === '' ? '' : path('stroke-casing', all, cut.line + 2 * cut.casing),
    still === '' ? '' : path('stroke-line', still, cut.line),
    isAnimated ? movingPaths(drawing, cut) : '',
    padsMarkup(over, after, cut, isFirst, isAnimated),
  ].join('');
}

/** Pads where they press, or on their way. */
const padsMarkup = (
  pads: readonly Pad[],
  after: Drawing['after'],
  cut: Cut,
  isFirst: IsFirst,
  isAnimated: boolean,
): string =>
  pads
    .map((pad) => {
      if (isAnimated && pad.motion !== undefined)
        return movingPad(pad.at, pad.motion, after, padMarkup(pad, cut, isFirst));
      const still = padMarkup(pad, cut, isFirst, `translate(${round(pad.at)})`);
      return pad.isGhost === true ? `<g class="side-ghost">${still}</g>` : still;
    })
    .join('');

/** The bands of a right sole that faces you. */
function soleMarkup(stroke: Stroke, size: Size, isFirst: IsFirst): string {
  const name = size === 'small' ? 'thumbnail' : 'large';
  const detail = soleDetails[name];
  const scale = SOLE_UNITS / detail.units;
  // Whoever rests or walks has a cover or shoes on.
  if (stroke.from === undefined) return '';
  const [lit, { pressure }] = [litOnSole(stroke), stroke];
  const sole = shared(
    isFirst,
    `bands-${[name, ...lit, pressure].join('-')}`,
    () => bandPaths(lit, detail, { pressure }),
    `matrix(-${scale} 0 0 ${scale} ${2 * SOLE_MIDDLE} 0)`,
  );
  return soleBox(stroke) === SOLE_BOX
    ? sole
    : `${fadeMask(fades.front, isFirst)}<g mask="url(#fade-front)">${sole}</g>`;
}

/** How far apart the lines are that mark a stretch. */
const HATCH = 15;

/** Bands of a glow from the outside in, with their size as a part of the whole. */
const glowBands = [
  [1, 100],
  [3, 84],
  [5, 66],
  [7, 52],
  [9, 38],
  [11, 23],
] as const;
/** Their size as a part of the usual, by how hard it is pressed. */
const glowSizes = { light: 0.9, medium: 1, firm: 1.2 } as const satisfies Record<Pressure, number>;
const glowMarkup = (pressure: Pressure): string =>
  glowBands
    .filter(([band]) => band <= hottest[pressure])
    .map(([band, r]) => `<circle class="p${band}" r="${Math.round(r * glowSizes[pressure])}"/>`)
    .join('');

/** Slanted lines over an ellipse: nobody presses there. */
function hatching({ at, rx, ry, angle = 0 }: Glow): string {
  const place = ([x, y]: Point): Point => plus(at, turned([x * rx, y * ry], angle));
  const count = Math.round(rx / HATCH);
  return Array.from({ length: 2 * count - 1 }, (_, index) => {
    const x = (index + 1) / count - 1;
    const half = Math.sqrt(1 - x * x);
    return line(place([x, -half]), place([x, half]));
  }).join('');
}

/** The foot from its inner side, under what a hand does: ground, poses, outline and glow. */
function sideMarkup(scene: Scene, pressure: Pressure, cut: Cut, isFirst: IsFirst): string {
  const { pose, lifted, ghosts, glows, pulls = [], hand, ground, box } = scene;
  const foot = `foot-${pose}`;
  const outline = (className: string, drawn: Scene['pose'], more = ''): string => {
    const id = `foot-${drawn}`;
    return isFirst(id)
      ? `<g class="${className}"${more}><path id="${id}" d="${outlines[drawn]}"/></g>`
      : `<use href="#${id}" class="${className}"${more}/>`;
  };
  // Of a foot that is lifted only the ankle is drawn, so that the leg need not lean.
  const leg = lifted !== undefined ? fades.ghost : pose === 'leaning' ? fades.calf : fades.leg;
  const thin = ` stroke-width="${decimal(cut.line * 0.6)}"`;
  const turn = ({ turned, about }: Ghost): string =>
    turned === 0 ? '' : ` transform="rotate(${turned} ${about.join(' ')})"`;
  const ghostly = ghosts.map((ghost) => outline('side-ghost', 'neutral', thin + turn(ghost)));
  const lines = `lines-${pose}`;
  const inside = isFirst(lines)
    ? `<g class="side-line side-detail"${thin}><path id="${lines}" d="${ankleBone}${nails[pose]}"/></g>`
    : `<use href="#${lines}" class="side-line side-detail"${thin}/>`;
  const skin = outline('side-skin', pose);
  const clip = (): string =>
    isFirst(`clip-${pose}`) ? `<clipPath id="clip-${pose}"><use href="#${foot}"/></clipPath>` : '';
  const lit = glows.map(({ at, rx, ry, angle = 0 }) => {
    const turned = angle === 0 ? '' : `rotate(${angle})`;
    const place = `translate(${round(at)})${turned}scale(${decimal(rx / 100)} ${decimal(ry / 100)})`;
    return shared(isFirst, `glow-${pressure}`, () => glowMarkup(pressure), place);
  });
  lit.push(...pulls.map((pull) => path('stroke-fold', hatching(pull), 3)));
  const sideHand =
    hand === undefined
      ? ''
      : `${fadeMask(fades[hand], isFirst)}<path class="side-hand" mask="url(#${fades[hand].id})" d="${sideHands[hand]}" stroke-width="${decimal(cut.line * 0.85)}"/>`;
  return [
    fadeMask(leg, isFirst),
    hand === 'grip' ? '' : sideHand,
    ground === undefined
      ? ''
      : path('stroke-ground', `M${box[0] + 12} ${ground}h${box[2] - 24}`, decimal(cut.line * 0.8)),
    ghosts.length === 0
      ? ''
      : `${fadeMask(fades.ghost, isFirst)}<g mask="url(#${fades.ghost.id})">${ghostly.join('')}</g>`,
    `<g${lifted === undefined ? '' : turn(lifted)}><g mask="url(#${leg.id})">${skin}`,
    lit.length === 0 ? '' : `${clip()}<g clip-path="url(#clip-${pose})">${lit.join('')}</g>`,
    outline('side-line', pose, ` stroke-width="${cut.line}"`),
    inside,
    '</g></g>',
    // A thumb lies on the foot; a hand below it is behind it.
    hand === 'grip' ? sideHand : '',
  ].join('');
}

/** How a stroke is to be drawn. */
export interface Look {
  readonly foot: 'left' | 'right';
  /** How wide it will be shown: 74 to 110 px, 110 to 200, about 205, over 300. */
  readonly size: Size;
  /** Whether the hand moves along its path. Default: no. */
  readonly animated?: boolean;
  /** Whether only the part of the sole is shown where the stroke is. Default: no, all of the foot. */
  readonly isCloseUp?: boolean;
  readonly isFirst: IsFirst;
}

/** A stroke as the content of an `svg` element. */
export interface StrokePicture {
  /** Its `viewBox`. */
  readonly box: Box;
  readonly markup: string;
  /** How many strokes of its pace the whole way takes. */
  readonly rounds: number;
}

/** Draws a stroke. A left foot is the mirror image of a right one. */
export function strokePicture(stroke: Stroke, look: Look): StrokePicture {
  const { foot, size, animated = false, isCloseUp = false, isFirst } = look;
  const isSide = stroke.view === 'side';
  const cut = isSide ? sideCuts[size] : soleCuts[size];
  const side = isSide ? strokeFromSide(stroke, cut) : undefined;
  const drawing = side?.drawing ?? strokeOnSole(stroke, cut);
  const box = side?.scene.box ?? (isCloseUp ? closeUpBox(stroke) : soleBox(stroke));
  const scene =
    side === undefined
      ? soleMarkup(stroke, size, isFirst)
      : sideMarkup(side.scene, stroke.pressure, cut, isFirst);
  const middle = 2 * box[0] + box[2];
  const behind = padsMarkup(drawing.behind, drawing.after, cut, isFirst, animated);
  const drawn = behind + scene + marksMarkup(drawing, cut, isFirst, animated);
  const markup =
    foot === 'left' ? `<g transform="matrix(-1 0 0 1 ${middle} 0)">${drawn}</g>` : drawn;
  return { box, markup, rounds: drawing.rounds };
}
