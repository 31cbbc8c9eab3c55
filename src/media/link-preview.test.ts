import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { linkPreview } from './link-preview.ts';
import { gatheringFolder } from './published-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'sala-preview-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(gatheringFolder(), { recursive: true, force: true });
});

/** A drawing with a red band along its upper edge, on white. */
function drawing(name: string, width: number, height: number): string {
  const file = join(folder, `${name}.svg`);
  writeFileSync(
    file,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}">` +
      '<rect width="100%" height="100%" fill="#fff"/><rect width="100%" height="10%" fill="#f00"/></svg>',
  );
  return file;
}

const made = async (file: string): Promise<string> =>
  join(gatheringFolder(), basename(await linkPreview(file, 'test')));

/** Red, green, blue at a point of a picture. */
async function colourAt(file: string, left: number, top: number): Promise<number[]> {
  return [...(await sharp(file).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())];
}

describe('linkPreview', () => {
  it.each([
    ['small-square', 40, 40],
    ['large-square', 3200, 3200],
    ['tall', 300, 900],
    ['wide', 1600, 900],
    ['banner', 4000, 500],
  ])('makes a %s picture 1200 × 630, as JPEG', async (name, width, height) => {
    const { format, ...size } = await sharp(await made(drawing(name, width, height))).metadata();
    expect(format).toBe('jpeg');
    expect([size.width, size.height]).toEqual([1200, 630]);
  });

  it('shows a square picture whole, its edges grown to both sides', async () => {
    const file = await made(drawing('whole', 800, 800));
    for (const left of [5, 600, 1195]) {
      const [red = 0, green = 255] = await colourAt(file, left, 20);
      expect(red).toBeGreaterThan(200);
      expect(green).toBeLessThan(60);
    }
  });

  it('puts the colours of a picture with transparent parts on a dark ground', async () => {
    const file = join(folder, 'clear.png');
    await sharp({ create: { width: 50, height: 50, channels: 4, background: '#0000' } })
      .png()
      .toFile(file);
    const [red = 255] = await colourAt(await made(file), 600, 300);
    expect(red).toBeLessThan(60);
  });

  it('refuses a damaged picture', async () => {
    const file = join(folder, 'damaged.jpg');
    writeFileSync(file, 'no picture');
    await expect(linkPreview(file, 'damaged')).rejects.toThrow();
  });
});
