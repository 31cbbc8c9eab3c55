import { curve, placed, tube, type Line, type Point } from './geometry.ts';
import { AXIS, frontHead, head, hood, neck } from './naga-heads.ts';
import { points } from './outline.ts';
import type { Sheet } from './sheet.ts';

const GREEN = '#6f8a5a';
const GOLD = '#d6a842';

/** Naga with seven heads, 120 cm high: a fan of hooded heads, the middle one tallest, a scaled body, a tail flaring up like a flame. */
export function nagaFinial(sheet: Sheet): void {
  sheet.shadow(440, 668, 560, 26);
  body(sheet);
  hood(sheet);
  for (const place of [-3, 3, -2, 2, -1, 1]) {
    neck(sheet, place);
    head(sheet, place);
  }
  neck(sheet, 0);
  frontHead(sheet);
}

/** Down from the hood, along the balustrade and up again into the tail. */
function body(sheet: Sheet): void {
  const spine = curve(
    [
      [AXIS, 430],
      [AXIS - 2, 530],
      [AXIS + 26, 604],
      [AXIS + 110, 640],
      [AXIS + 210, 632],
      [AXIS + 300, 584],
      [AXIS + 352, 500],
      [AXIS + 352, 406],
      [AXIS + 340, 326],
      [AXIS + 372, 254],
      [AXIS + 440, 206],
    ],
    false,
    12,
  );
  const half = (t: number): number => 44 * (1 - t) ** 0.8 + 3;
  for (const [start, length, lean] of [
    [0.6, 74, -40],
    [0.69, 70, -46],
    [0.77, 64, -40],
    [0.85, 56, -30],
  ] as const) {
    const [x, y] = spine[Math.round(start * (spine.length - 1))] ?? [0, 0];
    sheet.form(
      placed(FLAME, [x + 8, y], length / 60, lean),
      GOLD,
      { angle: lean, gap: 5, from: 0.5 },
      2,
    );
  }
  sheet.form(tube(spine, half), GREEN, false, 2.8);
  const scales: Line[] = [];
  for (let index = 8; index < spine.length - 6; index += 3) {
    const [before, at, after] = [spine[index - 1], spine[index], spine[index + 1]];
    if (!before || !at || !after) continue;
    const turn = (Math.atan2(after[1] - before[1], after[0] - before[0]) * 180) / Math.PI;
    const wide = half(index / (spine.length - 1));
    for (const row of [-1, 0, 1]) {
      const middle = (row + (index % 2 ? 0.25 : -0.25)) * wide * 0.56;
      scales.push(
        placed(
          curve(
            [
              [-5, middle - wide * 0.26],
              [3, middle - wide * 0.16],
              [6, middle],
              [3, middle + wide * 0.16],
              [-5, middle + wide * 0.26],
            ],
            false,
            2,
          ),
          at,
          1,
          turn,
        ),
      );
    }
  }
  sheet.hair(scales, 1.1);
  const belly = spine.map(([x, y], index): Point => {
    const [before, after] = [
      spine[Math.max(0, index - 1)] ?? [x, y],
      spine[Math.min(spine.length - 1, index + 1)] ?? [x, y],
    ];
    const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
    const wide = half(index / (spine.length - 1)) * 0.86;
    return [
      x - ((after[1] - before[1]) / length) * wide,
      y + ((after[0] - before[0]) / length) * wide,
    ];
  });
  sheet.ink(belly.slice(6, -4), 4, false);
  sheet.hair([belly.slice(6, -4)], 2.2, GOLD);
  sheet.hatch(
    tube(spine.slice(10, 78), (t) => half(0.1 + t * 0.55)),
    { angle: 62, gap: 7, from: 0.72 },
  );
}

/** A tongue of flame, pointing along +x. */
const FLAME: Line = curve(
  points([0, -12, 0, -12, 22, -16, 44, -6, 66, -14, 66, -14, 52, 8, 28, 14, 0, 12, 0, 12]),
);
