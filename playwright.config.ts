import { defineConfig } from '@playwright/test';
import { chromiumLaunch, chromiumPath } from './tests/chromium.ts';

const PORT = Number(process.env['SALA_TEST_PORT'] ?? 4410);

if (chromiumPath === undefined) {
  console.log(
    'No Chromium found: run "sudo apt-get install chromium" or "npx playwright install chromium".',
  );
}

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.build/test-results/e2e',
  timeout: 60_000,
  workers: 2,
  fullyParallel: true,
  retries: 0,
  reporter: [['list'], ['json']],
  use: {
    baseURL: `http://127.0.0.1:${String(PORT)}`,
    launchOptions: chromiumLaunch,
    screenshot: 'only-on-failure',
    // A trace of every step costs a third of the time: `SALA_TRACE=1` where a failure needs one.
    trace: process.env['SALA_TRACE'] ? 'retain-on-failure' : 'off',
  },
  webServer: {
    command: 'node src/cli/serve.ts',
    url: `http://127.0.0.1:${String(PORT)}/robots.txt`,
    reuseExistingServer: false,
    env: { PORT: String(PORT), SALA_DATA: '.build/test-results/visits' },
  },
});
