/** People in the free corner of a foot from its side: how they stand or sit. Units of `from-side.ts`. */
import type { Drawing } from './drawing.ts';
import { arc, plus, points, polyline, times, type Point } from './geometry.ts';

/** Someone who stretches a calf at a wall, small beside the leg: lines from point to point. */
export const atWall = {
  wall: points('-40,6 -40,232 150,232'),
  /** A straight line from the heel to the neck, and a foot. */
  backLeg: points('106,224 130,224 68,122'),
  trunk: points('68,122 34,66 -34,74'),
  frontLeg: points('68,122 26,156 38,224 16,224'),
  head: [18, 38],
} as const satisfies Record<string, Point | readonly Point[]>;

/** Someone who sits on a chair, small above the toes, on a ground at 226: lines from point to point. */
const onChair = {
  chair: [
    points('132,96 132,226'),
    points('132,164 76,164'),
    points('84,164 84,226'),
    points('-20,226 150,226'),
  ],
  trunk: points('106,84 118,154 54,152'),
  arm: points('108,100 92,132 66,142'),
  otherLeg: points('112,156 68,158 72,220 50,222'),
  head: [100, 62],
  /** The leg whose foot is drawn large: on the ball, or in the air. */
  leg: {
    onBall: points('54,152 46,200 14,206'),
    lifted: points('54,152 24,192 -2,178'),
  },
  ball: [30, 214],
} as const;
/** How large that figure is, and what is then added to its places. */
const ON_CHAIR = { scale: 0.8, by: [46, 6] } as const;

/** Who moves a foot like this sits: a figure, with its leg in bold. */
export function seated(foot: keyof typeof onChair.leg): Pick<Drawing, 'details' | 'marks'> {
  const { chair, trunk, arm, otherLeg, head, leg, ball } = onChair;
  const { scale, by } = ON_CHAIR;
  const placed = (point: Point): Point => plus(times(point, scale), by);
  const drawn = (places: readonly Point[]): string => polyline(places.map(placed));
  const ring = (centre: Point, radius: number): string =>
    arc({ centre: placed(centre), rx: radius, ry: radius, start: 0, end: 340 });
  const body = [trunk, arm, otherLeg].map(drawn).join('') + ring(head, 13);
  return {
    details: [
      { kind: 'ground', d: chair.map(drawn).join(''), width: 0.8 },
      { kind: 'fold', d: body, width: 0.9 },
    ],
    marks: [drawn(leg[foot]), ...(foot === 'onBall' ? [ring(ball, 6)] : [])],
  };
}
