import { describe, expect, it } from 'vitest';
import { weaveTile } from './weave.ts';

const colours = { r: '#A8322A', y: '#D9A62E', w: '#EFE5CF' };
const bars = (path: string | undefined): number => path?.match(/M/g)?.length ?? 0;

describe('weaveTile', () => {
  it('draws the weft across the whole tile, then the warp over every second crossing', () => {
    const tile = weaveTile({ colours, warp: 'ry', weft: 'ww' });
    expect(tile).toMatchObject({ columns: 2, rows: 2 });
    expect(tile.threads.map(({ colour }) => colour)).toEqual(['#EFE5CF', '#A8322A', '#D9A62E']);
    expect(tile.threads.map(({ path }) => bars(path))).toEqual([2, 1, 1]);
  });

  it('doubles an odd warp so that the tile repeats without a fault', () => {
    expect(weaveTile({ colours, warp: 'ryw', weft: 'w' }).columns).toBe(6);
  });

  it('keeps every thread inside the tile', () => {
    const { rows, columns, threads } = weaveTile({ colours, warp: 'ry', weft: 'wyw' });
    for (const { path } of threads) {
      for (const [, x, y, width, height] of path.matchAll(
        /M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)/g,
      )) {
        expect(Number(x) + Number(width)).toBeLessThanOrEqual(columns);
        expect(Number(y) + Number(height)).toBeLessThanOrEqual(rows);
      }
    }
  });

  it('draws a colour that is both warp and weft in both layers', () => {
    const { threads } = weaveTile({ colours, warp: 'rr', weft: 'rw' });
    expect(threads.filter(({ colour }) => colour === '#A8322A')).toHaveLength(2);
  });

  it('names a letter without a colour', () => {
    expect(() => weaveTile({ colours, warp: 'rx', weft: 'w' })).toThrow('"x"');
  });

  it('refuses an empty sequence', () => {
    expect(() => weaveTile({ colours, warp: '', weft: 'w' })).toThrow('at least one');
  });
});
