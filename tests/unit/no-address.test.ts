import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROXIES, type Proxy } from './proxy.ts';

/** What must be found nowhere: the address a visitor claims, the one it has, its user agent, its query. */
const FORWARDED = '203.0.113.77';
const PEER = '127.0.0.5';
/** The network that it is in. */
const STAFF = '127.0.0.4/31';
const AGENT = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 Marked7731';
const QUERY = 'search-of-a-person-7731';
const TRACES = [FORWARDED, PEER, 'Marked7731', QUERY];

for (const { name, isInstalled } of PROXIES)
  if (!isInstalled)
    console.warn(`SKIPPED: ${name} is not installed, its settings in docs/hosting are not tried`);

let folder: string;
let children: ChildProcess[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sala-address-'));
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'site/index.html'), 'Sala');
  children = [];
});
afterEach(async () => {
  for (const child of children) await stop(child);
  rmSync(folder, { recursive: true });
});

/** Everything a process says goes into a file of the folder, to be searched with the rest. */
function started(name: string, command: string, parts: string[], env = process.env): ChildProcess {
  const child = spawn(command, parts, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (said: Buffer) =>
      writeFileSync(join(folder, `${name}.said`), said, { flag: 'a' }),
    );
  return child;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
}

async function startMuseum(): Promise<{ child: ChildProcess; port: number }> {
  const script = join(import.meta.dirname, 'museum-process.ts');
  const parts = [script, join(folder, 'site'), join(folder, 'data')];
  const child = started('museum', process.execPath, parts);
  if (!child.stdout) throw new Error('the museum says nothing');
  const [address] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, port: Number(new URL(String(address)).port) };
}

async function startProxy(proxy: Proxy, upstream: number, staff?: string): Promise<number> {
  const { command, env, port } = await proxy.configure({
    folder,
    upstream,
    ...(staff === undefined ? {} : { staff }),
  });
  const [program, ...parts] = command;
  started(proxy.name, program, parts, { ...process.env, ...env });
  await expect
    .poll(() => send(port, 'GET', '/', '').catch(() => 0), { timeout: 15_000 })
    .toBeGreaterThan(0);
  return port;
}

function send(
  port: number,
  method: string,
  path: string,
  body: string,
  localAddress = PEER,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      'User-Agent': AGENT,
      'Accept-Language': 'vi',
      'X-Forwarded-For': FORWARDED,
      'X-Real-IP': FORWARDED,
      Forwarded: `for=${FORWARDED}`,
    };
    const options = { host: '127.0.0.1', port, method, path, headers, localAddress };
    const asked = request(options, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** Visits, faults and rudeness of all kinds. @returns the key of a visit that was taken */
async function visit(port: number): Promise<string> {
  const key = randomBytes(16).toString('hex');
  const event = (more: object) => ({
    ...{ kind: 'declared', id: randomUUID(), visit: key, at: Date.now(), language: 'vi' },
    ...more,
  });
  const batch = (...events: unknown[]) => JSON.stringify({ museum: 'khmer', events });
  const post = (path: string, body: string) => send(port, 'POST', path, body);
  expect(await post('/visits', batch(event({})))).toBe(204);
  expect(await post(`/visits?q=${QUERY}`, batch(event({ address: FORWARDED })))).toBe(204);
  expect(await post('/visits', batch(event({ language: 3, note: QUERY })))).toBe(200);
  const total = { kind: 'page-total', id: randomUUID(), day: '2026-11-27', page: `/?q=${QUERY}` };
  expect(await post('/visits', batch(total))).toBe(200);
  expect(await post('/visits', QUERY)).toBe(400);
  expect(await post('/visits', 'x'.repeat(100_000))).toBe(413);
  expect(await send(port, 'GET', `/?q=${QUERY}`, '')).toBe(200);
  expect(await send(port, 'GET', `/none/${QUERY}/`, '')).toBe(404);
  await hangUp(port);
  return key;
}

/** Goes away in the middle of a request, and sends what is none. */
async function hangUp(port: number): Promise<void> {
  for (const start of [
    `POST /visits?q=${QUERY} HTTP/1.1\r\nHost: x\r\nUser-Agent: ${AGENT}\r\nContent-Length: 900\r\n\r\n{`,
    `${QUERY}\r\n\r\n`,
  ]) {
    const socket = connect({ host: '127.0.0.1', port, localAddress: PEER });
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    await new Promise((resolve) => socket.write(start, resolve));
    socket.resetAndDestroy();
    await once(socket, 'close');
  }
}

/** Files of the folder in which something stands. */
const filesWith = (text: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path, 'latin1').includes(text));

function expectNoTrace(key: string): void {
  // The search does find what is kept.
  expect(filesWith(key).length).toBeGreaterThan(0);
  for (const trace of TRACES) expect(filesWith(trace), trace).toEqual([]);
}

describe('nothing about who visits', () => {
  it('is in the journal, the store or what the server says', async () => {
    const { child, port } = await startMuseum();
    const key = await visit(port);
    expectNoTrace(key);
    await stop(child);
    expectNoTrace(key);
  });

  for (const proxy of PROXIES) {
    const skipped = proxy.isInstalled ? '' : ` (SKIPPED: ${proxy.name} is not installed)`;

    it.skipIf(!proxy.isInstalled)(
      `is in the logs of ${proxy.name} either, set as in docs/hosting, also when the server is down${skipped}`,
      async () => {
        const { child, port } = await startMuseum();
        const front = await startProxy(proxy, port);
        const key = await visit(front);
        await stop(child);
        expect(await send(front, 'POST', `/visits?q=${QUERY}`, '{}')).toBe(502);
        await hangUp(front);
        const { complaint } = proxy;
        if (complaint !== null)
          await expect.poll(() => filesWith(complaint).length).toBeGreaterThan(0);
        expectNoTrace(key);
      },
    );

    it.skipIf(!proxy.isInstalled)(
      `is needed to leave out the staff: ${proxy.name} marks what comes from their network${skipped}`,
      async () => {
        const { port } = await startMuseum();
        const front = await startProxy(proxy, port, STAFF);
        const event = {
          ...{ kind: 'page', id: randomUUID(), visit: randomBytes(16).toString('hex') },
          ...{ at: Date.now(), language: 'vi' },
        };
        const body = JSON.stringify({ museum: 'khmer', events: [event] });
        expect(await send(front, 'POST', '/visits', body)).toBe(200);
        expect(await send(front, 'POST', '/visits', body, '127.0.0.6')).toBe(204);
        for (const trace of TRACES) expect(filesWith(trace), trace).toEqual([]);
      },
    );
  }
});
