/** A size of a window in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Keys that a test presses, by the names of the standard for keyboard events. */
export type Key = 'Tab' | 'Enter' | 'Escape' | 'Space' | 'ArrowLeft' | 'ArrowRight';

export const engineNames = ['Chromium', 'Firefox', 'WebKit'] as const;
export type EngineName = (typeof engineNames)[number];

/**
 * A browser with one tab, used as a reader would use it. Its system prefers the dark theme, so that
 * the theme of the system is seen in every engine, and so that a flash would be one of the wrong theme.
 */
export interface Engine {
  /** Opens a URL, and waits until it has loaded. */
  open(url: string): Promise<void>;
  resize(size: Size): Promise<void>;
  /** Runs a function in the page; it and its arguments are copied there. */
  evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Clicks the middle of the first element that a selector finds with a mouse. */
  click(selector: string): Promise<void>;
  press(key: Key): Promise<void>;
  /** Types text into what has the focus. */
  type(text: string): Promise<void>;
  /** Pastes the clipboard into what has the focus. */
  paste(): Promise<void>;
  /** What the driver has heard of the console since it was last asked: errors and warnings. */
  heard(): string[];
  /** The page on paper; `undefined` where the driver prints nothing. */
  print(): Promise<Uint8Array | undefined>;
  screenshot(): Promise<Uint8Array>;
  close(): Promise<void>;
}

interface Gap {
  readonly engine: EngineName;
  readonly reason: string;
  /** What a reader has in its place, or how the tests look all the same. */
  readonly instead: string;
}

/**
 * What an engine lacks on Linux, where the gate runs. A test that needs it is skipped with the reason in its name,
 * and another one fails as soon as the engine has it.
 */
export const gaps = {
  'a share sheet': [
    {
      engine: 'Chromium',
      reason: 'Chromium has none on Linux',
      instead: 'the link to copy and the mail stand in the row without a button',
    },
    {
      engine: 'Firefox',
      reason: 'Firefox has none on desks',
      instead: 'the link to copy and the mail stand in the row without a button',
    },
    {
      engine: 'WebKit',
      reason: 'GTK has none',
      instead: 'the link to copy and the mail stand in the row without a button',
    },
  ],
  'print to a file': [
    {
      engine: 'WebKit',
      reason: 'WebKitWebDriver has no such command',
      instead: 'the rules for paper are tried on the screen',
    },
  ],
  'a console that can be read': [
    {
      engine: 'WebKit',
      reason: 'WebKitWebDriver tells of none',
      instead: 'a script before those of the page hears its errors and refusals (first-script.ts)',
    },
  ],
} as const satisfies Record<string, readonly Gap[]>;

/** The entry in the table, or nothing where an engine has it. */
export const gapOf = (engine: EngineName, what: keyof typeof gaps): Gap | undefined =>
  gaps[what].find((gap) => gap.engine === engine);
