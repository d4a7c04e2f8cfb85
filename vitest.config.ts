/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: {
    globalSetup: ['tests/helpers/content-store.ts'],
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    // Browser tests share one machine with a browser that has its own processes.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 300_000,
  },
});
