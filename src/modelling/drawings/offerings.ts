import { curve, ellipse, placed, times, tube, type Point } from './geometry.ts';
import { TONE, type Sheet } from './sheet.ts';

export function candle(sheet: Sheet, [x, y]: Point, height: number, width = 9): void {
  const top = y - height;
  sheet.form(
    [
      [x - width / 2, top],
      [x + width / 2, top],
      [x + width / 2, y],
      [x - width / 2, y],
    ],
    TONE.light,
    { angle: 0, gap: 5, from: 0.5 },
    1.8,
  );
  sheet.hair(
    [
      [
        [x, top],
        [x + 1, top - 7],
      ],
    ],
    1.4,
  );
  const flame = curve([
    [0, 0],
    [6, -9],
    [4, -19],
    [0, -32],
    [0, -32],
    [-5, -17],
    [-6, -8],
    [0, 0],
  ]);
  sheet.form(placed(flame, [x + 1, top - 4], width / 9), TONE.gold, false, 1.5);
}

export function incense(sheet: Sheet, [x, y]: Point): void {
  sheet.form(
    curve([
      [x - 13, y - 22],
      [x - 12, y - 6],
      [x - 7, y],
      [x + 7, y],
      [x + 12, y - 6],
      [x + 13, y - 22],
    ]),
    TONE.indigo,
    { angle: 0, gap: 4, from: 0.55 },
    1.8,
  );
  sheet.hair(
    [
      [
        [x - 4, y - 22],
        [x - 9, y - 92],
      ],
      [
        [x, y - 22],
        [x, y - 98],
      ],
      [
        [x + 4, y - 22],
        [x + 9, y - 92],
      ],
    ],
    1.6,
    '#7d3b2a',
  );
  sheet.hair(
    [
      curve([
        [x, y - 100],
        [x - 7, y - 116],
        [x + 5, y - 132],
        [x - 4, y - 152],
      ]),
      curve([
        [x + 9, y - 94],
        [x + 16, y - 110],
        [x + 8, y - 128],
        [x + 16, y - 142],
      ]),
    ],
    0.8,
    TONE.dark,
  );
}

export function flowers(sheet: Sheet, [x, y]: Point): void {
  sheet.form(
    curve([
      [x - 10, y - 34],
      [x - 14, y - 16],
      [x - 8, y],
      [x + 8, y],
      [x + 14, y - 16],
      [x + 10, y - 34],
    ]),
    TONE.light,
    { angle: 0, gap: 4, from: 0.5 },
    1.8,
  );
  for (const [dx, dy] of [
    [-16, -62],
    [16, -60],
    [0, -78],
    [-8, -50],
    [10, -48],
  ] as const) {
    sheet.ink(
      [
        [x + dx * 0.3, y - 34],
        [x + dx, y + dy],
      ],
      1.6,
    );
    for (const petal of times(6)) {
      sheet.form(
        placed(
          [
            [0, 0],
            [5, -4],
            [11, 0],
            [5, 4],
          ],
          [x + dx, y + dy],
          1,
          petal * 60,
        ),
        TONE.gold,
        false,
        1,
      );
    }
  }
}

export function coconut(sheet: Sheet, [x, y]: Point): void {
  sheet.form(
    curve(
      [
        [x, y - 46],
        [x + 20, y - 40],
        [x + 25, y - 20],
        [x + 13, y - 1],
        [x - 13, y - 1],
        [x - 25, y - 20],
        [x - 20, y - 40],
      ],
      true,
    ),
    '#98a065',
    { angle: -35, gap: 4.4, from: 0.55 },
    2.2,
  );
  sheet.hair(
    [
      curve([
        [x - 2, y - 45],
        [x - 9, y - 28],
        [x - 7, y - 4],
      ]),
      curve([
        [x + 2, y - 45],
        [x + 10, y - 26],
        [x + 8, y - 4],
      ]),
    ],
    1,
  );
}

export function bananas(sheet: Sheet, [x, y]: Point): void {
  for (const index of times(7)) {
    const spread = (index - 3) * 11;
    const finger = tube(
      curve([
        [x + spread * 0.3, y - 44],
        [x + spread * 0.95 - 2, y - 30],
        [x + spread * 1.35, y - 6],
      ]),
      (t) => 3 + 5 * Math.sin(Math.PI * Math.min(0.92, t * 0.9 + 0.1)),
    );
    sheet.form(finger, '#d3b457', { angle: 80, gap: 3.5, from: 0.4, to: 0.9 }, 1.7);
  }
  sheet.form(
    curve(
      [
        [x - 14, y - 42],
        [x, y - 54],
        [x + 14, y - 42],
        [x, y - 38],
      ],
      true,
    ),
    TONE.dark,
    false,
    1.6,
  );
}

export function tuber(sheet: Sheet, [x, y]: Point, index: number): void {
  const outline = curve(
    [
      [-24, 0],
      [-12, -9],
      [6, -9],
      [24, 1],
      [8, 8],
      [-10, 8],
    ],
    true,
  );
  sheet.form(
    placed(outline, [x - 6, y - 8 - (index % 2) * 9], 0.9, index * 16 - 22),
    '#a4626a',
    { angle: 60, gap: 4, from: 0.4 },
    1.8,
  );
}

/** Flattened green rice, heaped on its tray. */
export function heap(sheet: Sheet, [x, y]: Point): void {
  const mound = curve([
    [x - 44, y - 10],
    [x - 26, y - 30],
    [x - 4, y - 44],
    [x + 22, y - 32],
    [x + 44, y - 10],
  ]);
  sheet.form([...mound], '#b9c08b', { angle: -30, gap: 6, from: 0.66 }, 2);
  sheet.stipple(mound, 90, 1.7);
  sheet.form(
    [...ellipse([x, y - 9], 54, 9, 180, 360), ...ellipse([x, y - 6], 46, 13, 0, 180)].slice(20),
    TONE.gold,
    { angle: 0, gap: 4, from: 0.5 },
    2,
  );
}
