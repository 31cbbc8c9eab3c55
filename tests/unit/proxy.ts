import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** A web server that stands before the museum, set as `docs/hosting/` has it. */
export interface Proxy {
  readonly name: string;
  readonly isInstalled: boolean;
  /** What its log says when the museum is down; null: it writes none. */
  readonly complaint: string | null;
  /** Writes its configuration into a folder. @returns the command that runs it in the foreground, and its port */
  configure(settings: {
    readonly folder: string;
    /** Port of the museum. */
    readonly upstream: number;
    /** The staff's network, when there is one. */
    readonly staff?: string;
  }): Promise<{
    readonly command: readonly [string, ...string[]];
    readonly env: NodeJS.ProcessEnv;
    readonly port: number;
  }>;
}

const documented = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../docs/hosting', name), 'utf8');

/** The Caddyfile of the documentation, on a free port of this machine and without a certificate. */
const caddy: Proxy = {
  name: 'Caddy',
  isInstalled: canRun('caddy', 'version'),
  complaint: 'connection refused',
  async configure({ folder, upstream, staff }) {
    const port = await freePort();
    const file = documented('Caddyfile')
      .replace(/^\{$/m, '{\n\tadmin off')
      .replace(/^sala\.example \{$/m, `http://127.0.0.1:${String(port)} {`)
      .replace('127.0.0.1:4321', `127.0.0.1:${String(upstream)}`);
    const config = join(folder, 'Caddyfile');
    writeFileSync(
      config,
      staff === undefined
        ? file
        : file.replaceAll(/# (@staff|request_header)/g, '$1').replace('203.0.113.0/28', staff),
    );
    const home = join(folder, 'caddy');
    return {
      command: ['caddy', 'run', '--config', config, '--adapter', 'caddyfile'],
      env: { HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home },
      port,
    };
  },
};

/**
 * The configuration of the documentation, on free ports and without a certificate, within the frame of Debian's
 * nginx.conf: its logs are open, and a site has to close them for itself.
 */
const nginx: Proxy = {
  name: 'nginx',
  isInstalled: canRun('nginx', '-v'),
  complaint: null,
  async configure({ folder, upstream, staff }) {
    const [port, plain] = [await freePort(), await freePort()];
    const file = documented('nginx.conf')
      .replaceAll(/^\s*(listen \[::\]|ssl_).*$/gm, '')
      .replace('listen 80;', `listen 127.0.0.1:${String(plain)};`)
      .replace('listen 443 ssl;', `listen 127.0.0.1:${String(port)};`)
      .replace('127.0.0.1:4321', `127.0.0.1:${String(upstream)}`);
    const site = join(folder, 'sala.conf');
    writeFileSync(
      site,
      staff === undefined ? file : file.replace('# 203.0.113.0/28 yes;', `${staff} yes;`),
    );
    const own = join(folder, 'nginx');
    mkdirSync(own);
    const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${own}/${name};`,
    );
    const config = join(folder, 'nginx.conf');
    writeFileSync(
      config,
      `daemon off;
      ${process.getuid?.() === 0 ? 'user root;' : ''}
      pid ${own}/pid;
      error_log ${own}/error.log;
      events {}
      http {
        ${places.join('\n')}
        access_log ${own}/access.log;
        error_log ${own}/error.log;
        include ${site};
      }`,
    );
    return { command: ['nginx', '-e', `${own}/error.log`, '-c', config], env: {}, port };
  },
};

export const PROXIES: readonly Proxy[] = [caddy, nginx];

function canRun(command: string, version: string): boolean {
  try {
    execFileSync(command, [version], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        resolve(address !== null && typeof address === 'object' ? address.port : 0),
      );
    });
  });
}
