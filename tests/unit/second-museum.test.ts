import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildTinyMuseum, TINY_MUSEUM } from '../tiny-museum.ts';

const OUT = TINY_MUSEUM.site;

beforeAll(buildTinyMuseum, 180_000);

const page = (path: string): string => readFileSync(join(OUT, path, 'index.html'), 'utf8');

describe('a second museum, with other names, languages and objects, under a folder of its host', () => {
  it('stands at the root in its own first language and beside it in the other', () => {
    expect(page('')).toContain('<html lang="en"');
    expect(page('vi')).toContain('<html lang="vi"');
    expect(existsSync(join(OUT, 'km'))).toBe(false);
    expect(page('objects/ship-anchor')).toContain('An anchor that held a hundred ships.');
    expect(page('vi/objects/ship-anchor')).toContain('Mỏ neo');
  });

  it('knows nothing of the first museum', () => {
    for (const file of readdirSync(OUT, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(html|xml|json|txt|webmanifest)$/.test(file)) continue;
      expect(readFileSync(join(OUT, file), 'utf8'), file).not.toMatch(/Trà Vinh|ត្រាវិញ|Ok Om Bok/);
    }
  });

  it('shows in link previews an object with a picture, and none where no exhibition has one', () => {
    expect(page('objects/ship-anchor')).toMatch(
      /og:image" content="https:\/\/[^"]+\/museum\/media\/ship-anchor-[^"]+\.jpg"/,
    );
    for (const path of ['', 'exhibitions/harbour', 'objects/oil-lamp'])
      expect(page(path), path).not.toContain('og:image');
  });

  it('keeps every link inside its folder', () => {
    for (const file of readdirSync(OUT, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.html')) continue;
      const links = [
        ...readFileSync(join(OUT, file), 'utf8').matchAll(/(?:href|src|action)="(\/[^"]*)"/g),
      ];
      for (const [, link] of links) expect(link, file).toMatch(/^\/museum\//);
    }
  });

  it('has of an instrument something on the page of an instrument only', () => {
    expect(page('objects/three-bars')).toMatch(/instrument\.[^"]+\.css/);
    expect(page('objects/ship-anchor')).not.toMatch(/instrument/i);
  });

  it('sends its visits to the collector inside its folder', () => {
    expect(page('')).toContain('<meta name="sala-collector" content="/museum/visits"');
    expect(page('vi/objects/ship-anchor')).toContain('content="/museum/visits"');
  });
});
