// `npm test`: every check in turn, each step shown as it runs; ends with "N passed, N failed".
// `--long` runs what takes longer: tests/long, and end to end in every language.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const RESULTS = join('.build', 'test-results');
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

let passed = 0;
let failed = 0;
const broken = [];

/** Runs a command; when it writes a JSON report its tests are counted one by one, otherwise the step counts as one. */
function step(name, command, { report, count, env = {} } = {}) {
  const started = Date.now();
  console.log(`\n── ${name}`);
  const run = spawnSync(command, {
    stdio: 'inherit',
    shell: true,
    env: { ...process.env, ...env },
  });
  const counts =
    report && existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : undefined;
  const good = run.status === 0;
  passed += counts?.passed ?? (good ? 1 : 0);
  failed += counts?.failed ?? 0;
  if (!good && !counts?.failed) failed += 1;
  if (!good) broken.push(name);
  console.log(
    `── ${name}: ${good ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`,
  );
  return good;
}

/** Runs checks that share nothing side by side; each shows what it says when it has ended, and counts as one. */
async function together(checks) {
  await Promise.all(
    checks.map(async ([name, command]) => {
      const started = Date.now();
      const said = [];
      const run = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
      run.stdout.on('data', (text) => said.push(text));
      run.stderr.on('data', (text) => said.push(text));
      const good = (await new Promise((end) => run.on('close', end))) === 0;
      passed += good ? 1 : 0;
      failed += good ? 0 : 1;
      if (!good) broken.push(name);
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(
        `\n── ${name}\n${Buffer.concat(said)}── ${name}: ${good ? 'ok' : 'FAILED'} (${seconds} s)`,
      );
    }),
  );
}

const vitestReport = join(RESULTS, 'unit.json');
const vitestCount = (json) => ({ passed: json.numPassedTests, failed: json.numFailedTests });
const e2eReport = join(RESULTS, 'e2e.json');
const e2eCount = ({ stats }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
});

/** Builds the site as `npm start` does, with the visit collector beside the pages, and walks through it. */
function endToEnd(env = {}) {
  if (!step('build', 'node src/cli/build.ts', { env: { SALA_COLLECTOR: '/visits' } })) return;
  step('end to end', 'playwright test', {
    report: e2eReport,
    count: e2eCount,
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: e2eReport, ...env },
  });
}

if (process.argv.includes('--long')) {
  step(
    'long tests',
    `vitest run --config vitest.long.config.ts --reporter=default --reporter=json --outputFile.json=${vitestReport}`,
    {
      report: vitestReport,
      count: vitestCount,
    },
  );
  endToEnd({ SALA_LONG: '1' }); // every walk in every language
} else {
  console.log('\n── formatting, lint, types and unused code, side by side');
  await together([
    ['formatting', 'prettier --check --log-level=warn .'],
    ['lint and import directions', 'eslint .'],
    ['types', 'astro check --minimumFailingSeverity=error'],
    ['unused code', 'knip'],
  ]);
  step(
    'unit tests',
    `vitest run --reporter=default --reporter=json --outputFile.json=${vitestReport}`,
    {
      report: vitestReport,
      count: vitestCount,
    },
  );
  endToEnd();
}

if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
