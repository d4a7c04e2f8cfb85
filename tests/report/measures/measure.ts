import type { Figure } from '../results.ts';

/** Something that the report measures. */
export interface Measure {
  /** As the command and the file of its figures call it. */
  readonly name: string;
  /** The heading in the report. */
  readonly title: string;
  /** How it is measured, and what the figures leave out; for readers of the report. */
  readonly method: string;
  /** Whether it takes seconds and needs nothing but the built site, so that every report renews it. */
  readonly isQuick: boolean;
  /** Measures now; throws what a reader of the terminal can act on. */
  readonly run: () => Figure[] | Promise<Figure[]>;
}
