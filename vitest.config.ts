import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/passed-and-failed.ts'],
    // Forks, because tests start real processes and browsers and change the working folder.
    pool: 'forks',
    setupFiles: ['./test/properties-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
