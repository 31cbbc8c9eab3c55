import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * Serves the built site with its collector on a free port while `use` runs, with a visit store of its own.
 *
 * @param settings what the server is to be told otherwise than by the environment (src/cli/serve.ts)
 * @throws Error when the server does not start
 */
export async function withSite(
  use: (origin: string) => Promise<void>,
  settings: NodeJS.ProcessEnv = {},
): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'sala-visits-'));
  const server = spawn(process.execPath, ['src/cli/serve.ts'], {
    env: { ...process.env, ...settings, PORT: '0', SALA_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    // The address is the server's own word, so that no other server is taken for it.
    const said = createInterface({ input: server.stdout });
    const [line] = await Promise.race([once(said, 'line'), once(server, 'exit')]);
    const address = /http:\S+/.exec(String(line))?.[0];
    if (address === undefined) throw new Error('The server did not start.');
    await use(new URL(address).origin);
  } finally {
    // It settles its visits before it ends.
    if (server.exitCode === null && server.kill()) await once(server, 'exit');
    rmSync(data, { recursive: true, force: true });
  }
}
