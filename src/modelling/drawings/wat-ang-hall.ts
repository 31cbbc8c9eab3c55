import { curve, times, type Line, type Point } from './geometry.ts';
import { mirrored, pair } from './outline.ts';
import { TONE, type Sheet } from './sheet.ts';
import { both, gable, metres, rake } from './wat-ang-gable.ts';

const TILE = '#c8703d';
const BORDER = '#5f8a62';
const WALL = '#efe3c2';
const GILT = '#dcb24c';
const RED = '#a03d2c';

/** Main hall of chùa Âng from the east: terrace of two steps, 2 m; roof slopes 63° above and 27° below; gable with naga bargeboards. */
export function watAngHall(sheet: Sheet): void {
  sheet.shadow(400, 692, 560, 14);
  terrace(sheet);
  walls(sheet);
  roof(sheet);
  gable(sheet);
  columns(sheet);
}

function terrace(sheet: Sheet): void {
  for (const [half, low, high] of [
    [8.6, 0, 1],
    [7.8, 1, 2],
  ] as const) {
    sheet.form(
      both([0, high, half, high, half, low, 0, low]),
      WALL,
      { angle: 0, gap: 5, from: 0.7 },
      2.6,
    );
    sheet.form(
      both([0, high, half + 0.2, high, half + 0.2, high - 0.22, 0, high - 0.22]),
      '#f6edd6',
      false,
      2,
    );
  }
  for (const index of times(7)) {
    const z = 2 - index * 0.285;
    const half = 1.5 + index * 0.07;
    sheet.form(
      both([0, z, half, z, half, z - 0.285, 0, z - 0.285]),
      '#e2d4ae',
      index % 2 ? { angle: 0, gap: 4, from: 0.3 } : false,
      1.8,
    );
  }
  pair((flip) => {
    sheet.form(
      flip(metres([1.5, 2.25, 1.9, 2.25, 2.4, 0.5, 2.4, 0, 1.95, 0])),
      WALL,
      { angle: 75, gap: 5, from: 0.6 },
      2.2,
    );
  });
}

/** The front wall with its door; two windows stand for the rest. */
function walls(sheet: Sheet): void {
  sheet.form(both([0, 6.7, 5, 6.7, 5, 2, 0, 2]), WALL, { angle: 0, gap: 6, from: 0.72 }, 2.4);
  sheet.hatch(both([0, 6.7, 5, 6.7, 5, 5.6, 0, 5.6]), { angle: 0, gap: 4.6, from: 0 });
  const door = both([0, 5.6, 0.5, 5.3, 1, 5.1, 1, 2, 0, 2]);
  sheet.form(door, RED, { angle: 90, gap: 5, from: 0.3 }, 2.2);
  sheet.hair([metres([0, 2, 0, 5.5]), both([0, 5.1, 0.74, 4.9, 0.74, 2.3, 0, 2.3])], 1.5, GILT);
  pair((flip) => {
    sheet.form(
      flip(metres([2.6, 4.9, 3.5, 4.9, 3.5, 3.1, 2.6, 3.1])),
      '#5c4331',
      { angle: 0, gap: 4, from: 0 },
      1.8,
    );
    sheet.hair(
      [0, 1].map((index) => flip(metres([2.9 + index * 0.3, 4.9, 2.9 + index * 0.3, 3.1]))),
      2,
      TONE.light,
    );
  });
}

/** Six posts across the front; the bracket figures at their heads are not drawn. */
function columns(sheet: Sheet): void {
  for (const x of [-6.6, -4.2, -1.9, 1.9, 4.2, 6.6]) {
    sheet.form(
      metres([x - 0.23, 6.5, x + 0.23, 6.5, x + 0.26, 2.3, x - 0.26, 2.3]),
      '#f6edd6',
      { angle: 0, gap: 4.4, from: 0.5 },
      2.2,
    );
    sheet.form(metres([x - 0.38, 2.3, x + 0.38, 2.3, x + 0.38, 2, x - 0.38, 2]), WALL, false, 1.8);
    sheet.form(
      curve(
        metres([
          x - 0.23,
          6.1,
          x - 0.23,
          6.1,
          x - 0.42,
          6.5,
          x - 0.5,
          6.8,
          x - 0.5,
          6.8,
          x + 0.5,
          6.8,
          x + 0.5,
          6.8,
          x + 0.42,
          6.5,
          x + 0.23,
          6.1,
          x + 0.23,
          6.1,
        ]),
      ),
      GILT,
      { angle: 84, gap: 4, from: 0.5 },
      1.8,
    );
  }
}

/** Three sheds: the lowest at 27°, the two above at 63°. Lines of tiles run down each. */
function roof(sheet: Sheet): void {
  const low = both([0, 8.5, 4.6, 8.5, 8.2, 6.67, 8.2, 6.45, 0, 6.45]);
  sheet.form(low, TILE, false, 2.6);
  tiles(sheet, [4.6, 8.5], [8.2, 6.67], 6.67);
  sheet.form(
    both([0, 6.8, 8.3, 6.8, 8.3, 6.5, 0, 6.5]),
    BORDER,
    { angle: 0, gap: 4, from: 0.7 },
    2.2,
  );
  const middle = both([0, 12.2, 3.2, 12.2, 5.2, 8.27, 0, 8.27]);
  sheet.form(middle, TILE, false, 2.6);
  tiles(sheet, [3.2, 12.2], [5.2, 8.27], 8.27);
  rake(sheet, [3.1, 12.4], [5.3, 8.08]);
}

/** Rows of tiles between the slope and the middle, where the gable will stand. */
function tiles(sheet: Sheet, [x0, z0]: Point, [x1, z1]: Point, foot: number): void {
  const rows = Math.round((z0 - foot) / 0.3);
  const lines = times(rows).map((row): Line => {
    const z = z0 - ((row + 0.5) * (z0 - z1)) / rows;
    const edge = x0 + ((x1 - x0) * (z0 - z)) / (z0 - z1);
    return metres([edge, z, 0, z]);
  });
  sheet.hair([...lines, ...lines.map((line) => mirrored(line))], 0.9);
}
