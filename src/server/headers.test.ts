import { describe, expect, it } from 'vitest';
import { headerFiles, headersOf } from './headers.ts';

const languages = ['vi', 'km', 'en'];
const paths = ['/', '/objects/', '/embed/', '/robots.txt', '/km/', '/km/objects/', '/km/embed/'];
const files = headerFiles(languages, paths);
const textOf = (name: string) => files.find((file) => file.name === name)?.text ?? '';

describe('header files for common hosts', () => {
  it.each(files.map(({ name, text }) => [name, text] as const))(
    '%s says everything our own server says',
    (_name, text) => {
      for (const [name, value] of Object.entries(headersOf('/', languages))) {
        expect(text).toContain(name);
        expect(text).toContain(value);
      }
      expect(text).toContain('immutable');
    },
  );

  it.each(
    files.filter(({ name }) => name !== '_headers').map(({ name, text }) => [name, text] as const),
  )('%s knows the 404 page of each language', (_name, text) => {
    for (const page of ['/404.html', '/km/404.html', '/en/404.html']) expect(text).toContain(page);
    expect(text).not.toContain('/vi/');
  });

  it('repeats the headers in the nginx location that sets one of its own', () => {
    expect(textOf('hosting/nginx.conf').match(/X-Content-Type-Options/g)).toHaveLength(3);
  });
});

describe('who may frame a page', () => {
  it.each(['/embed/roneat/', '/km/embed/roneat/', '/en/embed/roneat/'])('anybody: %s', (path) => {
    expect(headersOf(path, languages)).toMatchObject({
      'Content-Security-Policy': 'frame-ancestors *',
      'X-Content-Type-Options': 'nosniff',
    });
  });

  it.each([
    '/',
    '/km/',
    '/objects/roneat/',
    '/embed',
    '/embedded/',
    '/vi/embed/x/',
    '/x/km/embed/',
  ])('nobody: %s', (path) => {
    expect(headersOf(path, languages)['Content-Security-Policy']).toBe("frame-ancestors 'none'");
  });

  it('is said once a path in _headers, for some hosts join what two rules say', () => {
    const framing = new Map<string, string>();
    let path = '';
    for (const line of textOf('_headers').split('\n')) {
      if (line.startsWith('/')) path = line;
      if (!line.includes('Content-Security-Policy')) continue;
      expect(framing.has(path)).toBe(false);
      framing.set(path, line.trim());
    }
    const none = "Content-Security-Policy: frame-ancestors 'none'";
    const any = 'Content-Security-Policy: frame-ancestors *';
    expect(Object.fromEntries(framing)).toEqual({
      '/': none,
      '/km/': none,
      '/en/': none,
      '/objects/*': none,
      '/km/objects/*': none,
      '/embed/*': any,
      '/km/embed/*': any,
      '/en/embed/*': any,
    });
  });

  it.each(['.htaccess', 'hosting/nginx.conf'])('stands as one pattern in %s', (name) => {
    const pattern = /\^\/\(km\/\|en\/\)\?embed\//.exec(textOf(name))?.[0] ?? '^$';
    for (const path of ['/embed/x/', '/km/embed/x/', '/en/embed/x/'])
      expect(path).toMatch(new RegExp(pattern));
    for (const path of ['/', '/vi/embed/x/', '/objects/embed/', '/embedded/'])
      expect(path).not.toMatch(new RegExp(pattern));
  });

  it('is said once a path in the Caddyfile', () => {
    expect(textOf('hosting/Caddyfile')).toContain(
      '@page not path /embed/* /km/embed/* /en/embed/*\nheader @page Content-Security-Policy "frame-ancestors \'none\'"',
    );
  });
});
