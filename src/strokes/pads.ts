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
    'M300 262C250 238 205 233 155 233C110 234 85 240 50 238C12 237-20 238-43 232C-64 226-74 218-71 206C-69 190-50 184-24 180C0 178 18 177 32 167C-30 128-110 92-179 52C-196 42-200 28-195 20C-190 4-176-4-160 0C-182-12-190-24-186-40C-182-54-170-64-157-61C-164-78-158-90-148-97C-136-105-122-106-108-100C-118-112-112-124-99-132C-90-138-80-137-70-133C-30-118 6-101 44-81C84-62 118-47 155-28C192-8 214 10 241 31C266 52 284 66 310 96',
  gaps: 'M-105-96C-60-75-10-50 40-20M-140-54C-90-28-40-2 14 28M-146 8C-100 32-60 52-16 76',
} as const;

/** A ball of radius 100 with two seams. */
export const ball = {
  seams: 'M-64-77C-22-35-22 35-64 77M64-77C22-35 22 35 64 77',
} as const;
