import { describe, expect, it } from 'vitest';
import { headerFiles, SECURITY_HEADERS } from './headers.ts';

const files = headerFiles(['vi', 'km', 'en']);

describe('header files for common hosts', () => {
  it.each(files.map(({ name, text }) => [name, text] as const))(
    '%s says everything our own server says',
    (_name, text) => {
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
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
    const nginx = files.find(({ name }) => name.includes('nginx'))?.text ?? '';
    expect(nginx.match(/X-Content-Type-Options/g)).toHaveLength(2);
  });
});
