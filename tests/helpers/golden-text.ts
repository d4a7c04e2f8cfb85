import { describeDiagnostics, type Diagnostic } from '../../src/content-check/diagnostic.ts';

/**
 * Diagnostics as golden files hold them. The line on which the reference explains a field moves with every
 * field above it; the tests of `src/editor-support` hold it.
 */
export const goldenText = (diagnostics: readonly Diagnostic[]): string =>
  `${describeDiagnostics(diagnostics).replace(/(FIELDS\.md):\d+/g, '$1:LINE')}\n`;
