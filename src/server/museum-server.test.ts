import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreTakenError } from '../visits/store/store-lock.ts';
import { headersOf } from './headers.ts';
import {
  PortTakenError,
  startMuseumServer,
  type MuseumServer,
  type MuseumServerOptions,
} from './museum-server.ts';

let folder: string;
let running: MuseumServer[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sala-server-'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/index.html'), 'Sala');
  running = [];
});
afterEach(async () => {
  for (const server of running) await server.close();
  rmSync(folder, { recursive: true });
});

const start = async (more: Partial<MuseumServerOptions> = {}) => {
  const server = await startMuseumServer({
    site: join(folder, 'dist'),
    data: join(folder, 'data'),
    host: '127.0.0.1',
    port: 0,
    museum: { id: 'khmer', timeZone: 'Asia/Ho_Chi_Minh', languages: ['vi', 'km'] },
    countsReading: false,
    ...more,
  });
  running.push(server);
  return server;
};

const browser = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  'accept-language': 'vi',
};
const visit = () => ({
  museum: 'khmer',
  events: [
    { kind: 'declared', id: randomUUID(), at: Date.now(), visit: 'a'.repeat(32), language: 'vi' },
  ],
});

describe('the museum server', () => {
  it('serves pages and takes visits, with the headers that a page cannot give itself', async () => {
    const { address } = await start();
    const page = await fetch(address);
    expect(await page.text()).toBe('Sala');
    for (const [name, value] of Object.entries(headersOf('/', ['vi'])))
      expect(page.headers.get(name)).toBe(value);
    const answer = await fetch(new URL('visits', address), {
      method: 'POST',
      headers: browser,
      body: JSON.stringify(visit()),
    });
    expect(answer.status).toBe(204);
    const summary = await fetch(new URL('visits/summary.json', address));
    expect(await summary.json()).toMatchObject({ museum: 'khmer', fewerThan: 5 });
  });

  it('lets other sites frame embed pages and nothing else, below its base too', async () => {
    const framing = async (address: string, path: string) =>
      (await fetch(new URL(path, address))).headers.get('content-security-policy');
    for (const base of ['/', '/sala/']) {
      const { address } = await start({ base, data: join(folder, `data-${base.length}`) });
      for (const path of ['embed/roneat/', 'km/embed/roneat/'])
        expect(await framing(address, path)).toBe('frame-ancestors *');
      for (const path of [
        '',
        'objects/roneat/',
        'km/',
        'objects/embed/',
        'embedded/',
        'en/embed/x/',
      ])
        expect(await framing(address, path)).toBe("frame-ancestors 'none'");
    }
  });

  it('takes visits below its base too', async () => {
    const { address } = await start({ base: '/sala/' });
    expect(new URL(address).pathname).toBe('/sala/');
    const answer = await fetch(new URL('visits', address), {
      method: 'POST',
      headers: browser,
      body: JSON.stringify(visit()),
    });
    expect(answer.status).toBe(204);
  });

  it('says in a sentence that the port is taken, and leaves the store free', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      }),
    );
    await expect(start({ port })).rejects.toThrow(PortTakenError);
    await expect(start({ port })).rejects.toThrow(
      /Cổng \d+ đang có chương trình khác dùng[^]*Port \d+ is in use/,
    );
    other.close();
    await start();
  });

  it('says in a sentence that another server has the store', async () => {
    await start();
    await expect(start()).rejects.toThrow(StoreTakenError);
  });
});
