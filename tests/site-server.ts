import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Serves the built site with its collector on a free port while `use` runs, with a visit store of its own.
 */
export async function withSite(use: (origin: string) => Promise<void>, port = 4420): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'sala-visits-'));
  const server = spawn(process.execPath, ['src/cli/serve.ts'], {
    env: { ...process.env, PORT: String(port), SALA_DATA: data },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const origin = `http://127.0.0.1:${String(port)}`;
  try {
    await answered(`${origin}/robots.txt`);
    await use(origin);
  } finally {
    server.kill();
    rmSync(data, { recursive: true, force: true });
  }
}

async function answered(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    try {
      await fetch(url);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`${url} does not answer; was the site built (npm run build)?`);
}
