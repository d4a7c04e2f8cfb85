/**
 * What touches the foot, as outlines. A thumb, a finger and a hand point up, their pad at 0, 0; a thumb
 * is 100 units wide, a hand is drawn in the units of the sole.
 */

/** A finger or a thumb from its back: its outline is open at the wrist, where it fades away. */
export interface Finger {
  readonly outline: string;
  readonly nail: string;
  readonly creases: string;
}

/** A thumb, 100 wide and 324 long. */
export const thumb: Finger = {
  outline:
    'M-48 268C-38 226-34 192-35 160C-37 112-51 70-51 20C-51-28-29-56 0-56C29-56 51-28 51 20C51 70 37 112 35 160C34 192 38 226 48 268',
  nail: 'M-27-3C-27-26-16-37 0-37C16-37 27-26 27-3C27 17 18 34 0 34C-18 34-27 17-27-3Z',
  creases: 'M-20 108Q-2 119 17 110M-15 127Q-1 136 13 129',
};

/** The same length, but as slim and even as a finger. */
export const finger: Finger = {
  outline:
    'M-37 250C-34 190-32 150-33 112C-34 80-36 50-36 10C-36-24-20-46 0-46C20-46 36-24 36 10C36 50 34 80 33 112C32 150 34 190 37 250',
  nail: 'M-19-6C-19-22-11-31 0-31C11-31 19-22 19-6C19 10 13 22 0 22C-13 22-19 10-19-6Z',
  creases: 'M-15 88Q0 96 14 89M-12 103Q0 109 11 104',
};

/** Where the three fingers of a hand lie: beside and behind the middle one, in their own units. */
export const fingertips = [
  { x: -58, y: 26, scale: 0.92 },
  { x: 58, y: 20, scale: 0.94 },
  { x: 0, y: 0, scale: 1 },
] as const;

/** A hand that lies on the foot from the right, its fingers to the left: outline and gaps. */
export const hand = {
  outline:
    'M190 219C161 208 136 204 108 209C62 216 5 213-43 199C-70 191-104 174-113 157C-125 137-108 114-87 121C-55 133-22 140 2 136C15 135 18 124 4 112C-47 88-112 61-158 34C-184 18-170-18-142-11C-185-35-168-76-132-63C-156-81-136-120-99-104C-116-118-75-144-45-128C11-105 67-84 120-55C180-20 237 22 295 62',
  gaps: 'M-124-5L5 55M-112-54L29 18M-80-92L48-21',
} as const;

/**
 * The fingers of a hand that reaches round the foot from the right, behind it: outline and gaps, about the
 * place where its thumb presses, in the units of the sole.
 */
export const grip = {
  outline:
    'M214-20C192-62 150-90 100-94C60-97 4-92-70-80L-70 92C0 124 60 136 106 130C150 124 186 108 214 88',
  gaps: 'M58 62C84 58 112 60 138 68M56 97C82 94 106 96 128 101',
} as const;

/** A ball of radius 100 with two seams. */
export const ball = {
  seams: 'M-64-77C-22-35-22 35-64 77M64-77C22-35 22 35 64 77',
} as const;

/** A can of radius 100 that lies with an end towards you: its outline, and that end with its rim and ring. */
export const can = {
  outline: 'M-28-100H44A76 100 0 0 1 44 100H-28A76 100 0 0 1-28-100Z',
  end: 'M-28-100A76 100 0 0 1-28 100M-28-80A58 80 0 0 1-28 80A58 80 0 0 1-28-80ZM-46 4A18 26 0 0 1-10 4A18 26 0 0 1-46 4ZM-28-22V-50',
} as const;
