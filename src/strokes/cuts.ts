/** How bold a drawing is: the smaller it is shown, the bolder. All in its own units. */
export interface Cut {
  /** Thickness of lines. */
  readonly line: number;
  /** How far the casing in the colour of the page reaches out on each side of a line. */
  readonly casing: number;
  /** Length of the strokes of an arrowhead. */
  readonly head: number;
  /** Width of a thumb. */
  readonly thumb: number;
}

/** Cuts of the sole, by the width at which it is shown: 74 to 110 px, 110 to 200, about 205, over 300. */
export const soleCuts = {
  small: { line: 11, casing: 7, head: 42, thumb: 76 },
  middle: { line: 8.5, casing: 5.5, head: 36, thumb: 71 },
  player: { line: 7, casing: 4.5, head: 32, thumb: 67 },
  large: { line: 5.5, casing: 3.5, head: 25, thumb: 62 },
} as const satisfies Record<string, Cut>;

export type Size = keyof typeof soleCuts;

/** The same for the side view, which is as wide and less tall. */
export const sideCuts = {
  small: { line: 8, casing: 6, head: 34, thumb: 54 },
  middle: { line: 5.5, casing: 4.5, head: 27, thumb: 50 },
  player: { line: 4.6, casing: 4, head: 23, thumb: 46 },
  large: { line: 3.6, casing: 3.2, head: 19, thumb: 43 },
} as const satisfies Record<Size, Cut>;
