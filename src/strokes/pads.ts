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

/** A hand that lies flat on the top of the foot, seen from its thumb's side: it glides the way its fingers point. */
export const flat: Finger = {
  outline:
    'M-170 290C-120 250-84 218-68 180C-58 140-50 90-42 50C-36 10-32-20-20-44C-10-62 16-58 16-36C18 0 18 30 20 56C36 60 52 40 68 24C84 10 106 26 96 48C82 80 62 110 46 134C30 164 20 186-4 212C-30 244-60 274-96 316',
  nail: 'M74 42C74 32 84 24 90 30C94 36 86 50 80 53C75 55 74 50 74 42Z',
  creases: 'M-10-34C-14 0-16 28-16 62',
};

/** A hand that holds a toe between the tips of its finger and its thumb. */
export const pinch: Finger = {
  outline:
    'M10 330C0 270-20 236-50 206C-100 160-128 90-112 22C-102-16-52-20-50 18C-50 56-34 92 8 126C34 136 52 116 50 84C46 50 44 28 50 0C58-34 108-36 116 6C122 66 140 120 166 170C186 210 196 250 200 310',
  nail: 'M66 6C66-14 74-20 84-20C94-20 102-12 102 8C102 24 94 32 84 32C74 32 66 24 66 6Z',
  creases: 'M-112 76Q-92 80-76 72M72 92Q92 98 112 88',
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
  gaps: 'M-124-5L-40 34M-112-54L-16-5M-80-92L3-46',
} as const;

/**
 * The fingers of a hand that reaches round the foot from the right, behind it: outline and gaps, about the
 * place where its thumb presses, in the units of the sole.
 */
export const grip = {
  outline:
    'M-20-88C30-96 70-97 100-94C134-90 158-76 172-52V72C158 104 136 126 106 130C60 136 20 130-20 116Z',
  gaps: 'M58 62C84 58 112 60 138 68M56 97C82 94 106 96 128 101M148-76V98',
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
