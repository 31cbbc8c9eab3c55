import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { drawingShots } from '../drawings.ts';
import { ChromiumStudio } from './chromium-studio.ts';
import type { FullView } from './shot.ts';

/** A red cube, 1 m wide, its middle at the origin. */
const CUBE = fileURLToPath(new URL('../../../../tests/fixtures/3d/Box.glb', import.meta.url));
const BOUNDS = {
  min: [-0.5, -0.5, -0.5] as [number, number, number],
  max: [0.5, 0.5, 0.5] as [number, number, number],
};
const FRONT: FullView = { azimuth: 0, elevation: 10, distance: 4, target: [0, 0, 0], fov: 30 };
const SHOT = { view: FRONT, width: 120, height: 120, exposures: 4 };

const openStudio = async () =>
  new ChromiumStudio(await readFile(CUBE), { bounds: BOUNDS, view: FRONT }, { keeps: false });

/** Shaders are compiled and run in software, slowly where a machine has other work. */
vi.setConfig({ testTimeout: 240_000 });

let studio: ChromiumStudio;
beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

/** Red, green and blue of one pixel. */
async function pixel(png: Buffer, left: number, top: number): Promise<number[]> {
  const one = sharp(png).removeAlpha().extract({ left, top, width: 1, height: 1 });
  return [...(await one.raw().toBuffer())];
}

describe('the studio in a real Chromium', () => {
  it('photographs the object lit, before the dark', async () => {
    const png = await studio.photograph(SHOT);
    const [red = 0, green = 0] = await pixel(png, 60, 60);
    expect(red).toBeGreaterThan(100);
    expect(red).toBeGreaterThan(green * 2);
    expect(Math.max(...(await pixel(png, 3, 3)))).toBeLessThan(60);
  });

  it('gives the same bytes for the same shot, also from another browser', async () => {
    const other = await openStudio();
    const [first, again] = [await studio.photograph(SHOT), await other.photograph(SHOT)];
    await other.close();
    expect(again.equals(first)).toBe(true);
  });

  it('tells which places the object hides', async () => {
    const points = { near: [0, 0, 0.5], far: [0, 0, -0.5], top: [0, 0.5, 0] } as const;
    expect(await studio.hidden(FRONT, points)).toEqual(['far']);
    expect(await studio.hidden({ ...FRONT, azimuth: 180 }, points)).toEqual(['near']);
  });

  it('draws in ink on white paper with a bar of 20 cm to scale, and hatches what is cut', async () => {
    const [front, , section] = drawingShots(BOUNDS);
    if (!front || !section) throw new Error('no drawings');
    expect(front.shot.bar.label).toBe('20 cm');
    expect(front.shot.bar.pixels * front.shot.metresPerPixel).toBeCloseTo(0.2, 6);
    const { width, height } = front.shot;
    const drawing = await studio.draw(front.shot);
    expect(await pixel(drawing, 10, 10)).toEqual([255, 255, 255]);
    expect(await sharp(drawing).metadata()).toMatchObject({ width, height: height + 150 });
    const bar = Math.round((width - front.shot.bar.pixels) / 2) + 8;
    expect(Math.max(...(await pixel(drawing, bar, height + 52)))).toBeLessThan(60);

    // Along a line over the cut face the hatching goes from paper to ink and back, many times.
    const line = await sharp(await studio.draw(section.shot))
      .greyscale()
      .extract({ left: Math.round(width * 0.3), top: height / 2, width: 600, height: 1 })
      .raw()
      .toBuffer();
    const inked = [...line].map((value) => value < 200);
    const strokes = inked.filter((isInk, index) => isInk && !inked[index - 1]).length;
    expect(strokes).toBe(20);
  });
});
