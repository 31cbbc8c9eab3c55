import { defineConfig } from 'vitest/config';

/** What takes longer than the gate should: kill tests, fuzzing, large data. Run by hand with `npm run test:long`. */
export default defineConfig({
  test: { include: ['tests/long/**/*.test.ts'], testTimeout: 600_000, passWithNoTests: true },
});
