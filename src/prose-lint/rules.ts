import type { Diagnostic } from '../content-check/diagnostic.ts';

/** Every rule of the prose that a comment can silence, as authors name it. */
export const proseRules = [
  'uncited',
  'grade-verb',
  'forbidden-phrase',
  'banned-word',
  'long-sentence',
  'spelling',
  'straight-quote',
  'repeated-word',
  'shared-text',
  'no-difference',
  'search-result',
  'touch-kind',
  'number',
  'absolute',
] as const;

export type ProseRule = (typeof proseRules)[number];

/** Rules that are often wrong: their findings are advice to an editor, and stop nothing. */
export const adviceRules: ReadonlySet<string> = new Set<ProseRule>(['touch-kind', 'number']);

/** A finding of such a rule, at its line. */
export interface ProseDiagnostic extends Diagnostic {
  readonly line: number;
  readonly rule: ProseRule;
}
