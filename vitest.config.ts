import { defineConfig } from 'vitest/config';

// vitest looks for the default export.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Building a deck of 26 slides on a busy machine of two cores.
    maxWorkers: '100%',
    // Each worker loads the program once, not once a file: a third of the time. What one build leaves behind in a process
    // must not change another anyhow.
    isolate: false,
    setupFiles: ['test/setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // Messages are in the language of the environment, which no test may depend on.
    env: { LC_ALL: 'C', NO_COLOR: '1' },
  },
});
