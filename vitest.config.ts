/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files of many pages start first: last, each would keep one worker busy while the other rests. */
const longest =
  /tests\/(browser\/(every-page|kinds-of-pages|search|self-check|routines)|engines\/firefox|site\/deployed)\.test/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted(
      (a, b) => Number(longest.test(b.moduleId)) - Number(longest.test(a.moduleId)),
    );
  }
}

export default getViteConfig({
  test: {
    globalSetup: ['tests/helpers/content-store.ts'],
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    // The runner empties style sheets, and the colours of cards and of the head are read from one.
    css: { include: [/tokens\.css/] },
    // Files of a worker share its modules: the built pages are parsed once and Chromium starts once.
    isolate: false,
    // Browser tests share one machine with a browser that has its own processes.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Some tests build the whole site; a busy machine may take its time, and no test measures it.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
