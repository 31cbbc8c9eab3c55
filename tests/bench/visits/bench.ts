import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { contentRoot } from '../../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../../src/catalogue/read-catalogue.ts';
import { startPostgres } from '../../postgres-server.ts';
import { load, pour, type Load } from './load.ts';

/**
 * `npm run bench:visits [-- --rounds 5 --seconds 5 --events 1000000 --postgres]`: durable acknowledgements of the museum's server, each
 * on the disk before it is answered, against a bare server of the same Node that answers 204, in turn in one run; then
 * the server's memory over so many events (0: left out), with as much memory as the service of docs/hosting gives it.
 * It judges nothing: the targets stand in the table.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '5' },
    events: { type: 'string', default: '1000000' },
    postgres: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
const events = Number(values.events);
const museum = readCatalogue(contentRoot()).museum.id;
const CONNECTIONS = [64, 400] as const;

const folder = mkdtempSync(join(tmpdir(), 'sala-bench-visits-'));
const postgres = values.postgres ? await startPostgres() : undefined;
const databaseUrl = await postgres?.newDatabase();
const bare = await started('tests/bench/visits/bare-server.ts');
const ours = await started('src/cli/serve.ts', {
  PORT: '0',
  SALA_DATA: folder,
  NODE_OPTIONS: serviceOptions(),
  ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
});

try {
  console.log(
    `Durable acknowledgements (${databaseUrl === undefined ? 'SQLite' : 'PostgreSQL'})\n`,
  );
  console.log('| connections | server | a second | p50 ms | p99 ms | of the bare server |');
  console.log('| ---: | --- | ---: | ---: | ---: | ---: |');
  for (const connections of CONNECTIONS) {
    const runs: { bare: Load; ours: Load }[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const settings = { connections, seconds, museum };
      const run = {
        bare: await load(bare.origin, settings),
        ours: await load(ours.origin, settings),
      };
      if (round > 0) runs.push(run); // the first warms up
    }
    const median = (of: (run: (typeof runs)[number]) => number) =>
      runs.map(of).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? Number.NaN;
    for (const server of ['bare', 'ours'] as const)
      console.log(
        `| ${String(connections)} | ${server} | ${median((run) => run[server].perSecond).toFixed(0)} ` +
          `| ${median((run) => run[server].p50).toFixed(1)} | ${median((run) => run[server].p99).toFixed(1)} ` +
          `| ${server === 'bare' ? '1' : median((run) => run.ours.perSecond / run.bare.perSecond).toFixed(2)} |`,
      );
  }
  console.log('\nTargets: at least 0.35 of the bare server; p99 at most 25 ms at 64 connections.');

  if (events > 0) {
    const memory = () =>
      Number(
        /VmRSS:\s+(\d+)/.exec(
          readFileSync(`/proc/${String(ours.process.pid)}/status`, 'utf8'),
        )?.[1],
      ) / 1024;
    const seen = [memory()];
    for (let quarter = 0; quarter < 4; quarter += 1) {
      await pour(ours.origin, museum, events / 4);
      seen.push(memory());
    }
    console.log(
      `\nMemory of the server before, and after each quarter of ${String(events)} events: ${seen.map((mb) => `${mb.toFixed(0)} MB`).join(', ')}.`,
    );
  }
} finally {
  for (const { process: child } of [bare, ours]) {
    child.kill();
    await once(child, 'exit');
  }
  await postgres?.stop();
  rmSync(folder, { recursive: true });
}

/** What the service of the documentation tells Node. */
function serviceOptions(): string {
  const service = readFileSync('docs/hosting/sala.service', 'utf8');
  const options = /^Environment=NODE_OPTIONS=(.*)$/m.exec(service)?.[1];
  if (options === undefined) throw new Error('docs/hosting/sala.service sets no NODE_OPTIONS');
  return options;
}

async function started(
  script: string,
  env: NodeJS.ProcessEnv = {},
): Promise<{ process: ChildProcess; origin: string }> {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const origin = /http:\S+/.exec(String(line))?.[0];
  if (origin === undefined) throw new Error(`${script} did not start`);
  return { process: child, origin: new URL(origin.replace('localhost', '127.0.0.1')).origin };
}
