import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staticSite } from './static-site.ts';

const PAGE = `<!doctype html><title>Sala</title>${'<p>Mùa trăng Ok Om Bok</p>'.repeat(40)}`;
let parent: string;
let site: string;

const put = (path: string, bytes: string | Uint8Array) => {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), bytes);
};

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'sala-site-'));
  site = join(parent, 'dist');
  put('index.html', PAGE);
  put('km/index.html', 'ទំព័រដើម');
  put('404.html', 'Không tìm thấy');
  put('km/404.html', 'រកមិនឃើញ');
  put('en/404/index.html', 'Not found');
  put('_astro/page.BxYz1234.css', 'p{color:red}'.repeat(100));
  put('models/a.glb', new Uint8Array(64));
  put('objects/cối đá/index.html', PAGE);
  put('feed.xml', '<feed/>');
  put('.env', 'secret');
  put('.well-known/security.txt', 'Contact: x');
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  mkdirSync(join(parent, 'dist-other'));
  writeFileSync(join(parent, 'dist-other/index.html'), 'secret');
});
afterAll(() => rmSync(parent, { recursive: true }));

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  staticSite(site).request(`http://localhost${path}`, { headers, method });

describe('the site server', () => {
  it('serves the page of a folder and sends a folder without slash to it', async () => {
    const page = await get('/');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toBe(PAGE);
    const moved = await get('/km?x=1');
    expect(moved.status).toBe(301);
    expect(moved.headers.get('location')).toBe('/km/');
  });

  it('serves addresses with marks and spaces', async () => {
    expect((await get(`/objects/${encodeURIComponent('cối đá')}/`)).status).toBe(200);
  });

  it.each([
    ['/feed.xml', /xml/],
    ['/models/a.glb', /^model\/gltf-binary$/],
    ['/_astro/page.BxYz1234.css', /^text\/css/],
  ])('gives %s its type', async (path, type) => {
    expect((await get(path)).headers.get('content-type')).toMatch(type);
  });

  it('compresses by what the client takes', async () => {
    const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());
    const br = await get('/', { 'accept-encoding': 'gzip, deflate, br, zstd' });
    expect(br.headers.get('content-encoding')).toBe('br');
    expect(brotliDecompressSync(await bytesOf(br)).toString()).toBe(PAGE);
    const gz = await get('/', { 'accept-encoding': 'gzip, br;q=0' });
    expect(gz.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(await bytesOf(gz)).toString()).toBe(PAGE);
    const plain = await get('/', { 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(plain.headers.get('content-length')).toBe(String(Buffer.byteLength(PAGE)));
    expect(plain.headers.get('vary')).toBe('Accept-Encoding');
  });

  it('keeps hashed files for ever and answers 304 for others that have not changed', async () => {
    expect((await get('/_astro/page.BxYz1234.css')).headers.get('cache-control')).toMatch(
      /immutable/,
    );
    const first = await get('/', { 'accept-encoding': 'br' });
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const etag = first.headers.get('etag') ?? '';
    const again = await get('/', { 'accept-encoding': 'br', 'if-none-match': `W/${etag}` });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('sends a changed file at once', async () => {
    const app = staticSite(site);
    put('news/index.html', 'one');
    expect(await (await app.request('/news/')).text()).toBe('one');
    put('news/index.html', 'other');
    expect(await (await app.request('/news/')).text()).toBe('other');
  });

  it.each([
    ['/nothing/', 'Không tìm thấy'],
    ['/km/nothing/', 'រកមិនឃើញ'],
    ['/en/nothing.png', 'Not found'],
    ['/objects/', 'Không tìm thấy'],
    ['/index.html/', 'Không tìm thấy'],
  ])('answers %s, which is not there, in the language of the address', async (path, words) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe(words);
    expect(answer.headers.get('etag')).toBeNull();
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/km/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..%2fdist-other/',
    '/%2e%2e%2fdist-other/',
    '/%00',
    '/%E0%A4%A',
    '/.env',
    '//etc/passwd',
  ])('gives nothing from outside the site for %s', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('secret');
  });

  it('serves .well-known', async () => {
    expect((await get('/.well-known/security.txt')).status).toBe(200);
  });

  it('answers HEAD without a body and nothing but reading', async () => {
    const head = await get('/', {}, 'HEAD');
    expect(head.status).toBe(200);
    expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(PAGE)));
    expect(await head.text()).toBe('');
    const post = await get('/', {}, 'POST');
    expect(post.status).toBe(405);
    expect(post.headers.get('allow')).toBe('GET, HEAD');
  });

  it('can live in a subfolder', async () => {
    const app = staticSite(site, '/sala/');
    expect((await app.request('/sala/')).status).toBe(200);
    expect((await app.request('/sala/km')).headers.get('location')).toBe('/sala/km/');
    expect((await app.request('/')).headers.get('location')).toBe('/sala/');
    expect(await (await app.request('/sala/km/x')).text()).toBe('រកមិនឃើញ');
  });
});
