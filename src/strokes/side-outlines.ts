/**
 * A right foot and ankle from the inner side, toes to the left, in units of which 12.8 are a centimetre:
 * the foot is 26 cm long. Outlines are open at the top, where the leg fades away. The ground is at 320.
 * They are quadratic B-splines, as those of the sole are: few bytes for a smooth line.
 */
export const outlines = {
  neutral:
    'M240 -40q4 52 6 76t4 45 3 37 1 31-5 28-14 23-20 18-25 16-29 17-27 17-22 12-20 4-18 0-16 3-12 8-3 12 7 10 14 3 15-2 15-3 15 2 16 4 21-1 23-7 23-8 25-4 26 1 26 7 27 8 25 4 21-1 17-8 11-14 3-18-4-21-9-24-9-27-4-29 1-32 6-36 7-41 6-43 5-67',
  /** Toes bent back by 46 degrees about the head of the first metatarsal bone. */
  toesBack:
    'M240 -40q4 56 6 81t4 46 3 38 0 32-8 27-17 22-23 18-27 17-24 14-18 12-15 4-10-9-9-13-13-11-14-5-13 3-5 11 5 13 12 10 14 13 11 17 11 15 16 7 20-2 22-7 25-8 27-4 28 2 27 8 27 8 25 3 21-4 16-11 8-17-1-21-8-24-9-27-6-30 0-34 5-37 7-41 6-45 6-71',
  /** The leg leaning forward by 17 degrees about the ankle, the heel down. */
  leaning:
    'M168 -12q16 44 24 65t16 41 14 34 11 27 7 24-4 22-15 17-21 12-26 14-29 17-26 16-21 7-19 0-17 2-14 7-5 12 6 11 13 4 16-2 16-3 15 2 17 4 22-2 24-7 25-8 26-4 27 3 27 8 27 8 25 3 20-4 15-11 8-17-1-21-7-24-10-29-10-31-11-29-10-31-5-34-4-38-7-42-13-61',
} as const;

export type Pose = keyof typeof outlines;

/** The middle of the ankle, about which the foot goes up and down. */
export const ANKLE = [296, 218] as const;

/** Lines inside the outline. */
export const ankleBone = 'M281 230q-6-20 5-27t21 4';
export const nails = {
  neutral: 'M78 288q-8 4-11 4t-6 1-6 3-5 8',
  toesBack: 'M96 250q-6-4-9-5t-6-3-6-3-7 3',
  leaning: 'M78 288q-8 4-11 4t-6 1-6 3-5 8',
} as const;

/** Hands from their side. */
export const sideHands = {
  /** Holds the heel, its thumb before the foot. */
  grip: 'M506 262C466 258 426 262 392 256C358 250 322 240 296 244C274 248 270 272 290 280C316 288 342 292 356 304C368 316 366 328 350 331C324 335 296 328 268 319C250 315 242 328 256 341C274 355 302 367 334 377C384 391 436 402 490 416M302 253C287 251 278 261 286 270M262 331C296 346 340 357 388 368',
  /** Lies under the arch, behind the foot. */
  under:
    'M496 424C430 412 340 400 268 386C226 376 190 364 160 350C144 340 148 322 166 320C206 326 250 330 290 338C350 350 420 368 500 384',
} as const;

export type SideHand = keyof typeof sideHands;
