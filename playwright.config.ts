import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const PORT = Number(process.env['SALA_TEST_PORT'] ?? 4410);

/** A Chromium of the machine; elsewhere the one that `npx playwright install chromium` brings. */
const chromium = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path));
if (chromium === undefined) {
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
    ...(chromium === undefined ? {} : { launchOptions: launch(chromium) }),
    trace: 'retain-on-failure',
  },
  webServer: {
    command: 'node src/cli/serve.ts',
    url: `http://127.0.0.1:${String(PORT)}/robots.txt`,
    reuseExistingServer: false,
    env: { PORT: String(PORT), SALA_DATA: '.build/test-results/visits' },
  },
});

function launch(executablePath: string) {
  return {
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
    ],
  };
}
