import { between, curve, ellipse, placed, times, type Line, type Point } from './geometry.ts';
import { candle } from './offerings.ts';
import { TONE, type Sheet } from './sheet.ts';
import { View } from './space.ts';

/** A floating lantern: raft of banana stem, 25 cm across; sixteen folded leaf petals; candle and incense in the middle. */
export function waterLantern(sheet: Sheet): void {
  const view = new View(sheet, 0, 27, 20, [400, 512]);
  ripples(sheet);
  sheet.area(ellipse([404, 590], 300, 96), TONE.indigo, 0.22);
  sheet.hatch(ellipse([404, 600], 286, 80), { angle: 0, gap: 7, from: 0.04, to: 0.96 });
  const petal = (index: number): void => {
    const angle = ((index + 0.5) / 16) * 2 * Math.PI;
    const out = (radius: number, z: number, aside: number): Point => {
      const turn = angle + aside;
      return view.at([radius * Math.cos(turn), radius * Math.sin(turn), z]);
    };
    const near = Math.sin(angle) < 0;
    const tip = out(15.2, 7.4, 0);
    const [left, right, foot] = [out(11.8, 1.8, -0.21), out(11.8, 1.8, 0.21), out(12.8, 0.6, 0)];
    const [first, second] = left[0] < right[0] ? [left, right] : [right, left];
    const swell = (from: Point, side: number): Point => {
      const [x, y] = between(from, tip, 0.5);
      return [x + side * 7, y];
    };
    sheet.form(
      [...curve([first, swell(first, -1), tip]), tip, foot],
      near ? TONE.green : '#93a173',
      { angle: 62, gap: 8, from: 0, to: 0.7 },
      2,
    );
    sheet.form(
      [...curve([tip, swell(second, 1), second]), second, foot],
      near ? '#6c8050' : TONE.green,
      { angle: 118, gap: 6, from: 0, to: 0.85 },
      2,
    );
  };
  const order = times(16).sort(
    (a, b) => Math.sin(((b + 0.5) / 16) * 2 * Math.PI) - Math.sin(((a + 0.5) / 16) * 2 * Math.PI),
  );
  for (const index of order.slice(0, 8)) petal(index);
  view.turned({
    base: [0, 0, -1.6],
    profile: [
      [0, 12.3],
      [4, 12.5],
    ],
    angular: true,
    fill: '#c3c08c',
    gap: 5,
    end: '#d9d3a2',
  });
  for (const radius of [10.6, 8.4, 6])
    sheet.hair([view.ring([0, 0, 2.4], radius, [0, 0, 1], 100, 400)], 0.8);
  sheet.hatch(view.ring([0, 0, 2.4], 12), { angle: -6, gap: 6, from: 0.62 });
  for (const index of times(9)) {
    const angle = (index / 9) * 2 * Math.PI + 0.3;
    const at = view.at([5.6 * Math.cos(angle), 5.6 * Math.sin(angle), 2.6]);
    for (const part of times(7)) {
      sheet.form(
        placed(
          [
            [0, 0],
            [6, -6],
            [14, -5],
            [19, 0],
            [14, 5],
            [6, 6],
          ],
          at,
          0.9,
          part * 51,
        ),
        TONE.gold,
        false,
        1.1,
      );
    }
    sheet.form(ellipse(at, 4.5, 3.5), TONE.dark, false, 1);
  }
  const [x, y] = view.at([0, 0, 2.4]);
  sheet.hair(
    [
      [
        [x + 34, y + 6],
        [x + 52, y - 196],
      ],
      [
        [x + 42, y + 8],
        [x + 76, y - 188],
      ],
      [
        [x + 26, y + 4],
        [x + 30, y - 202],
      ],
    ],
    3,
    '#7d3b2a',
  );
  sheet.hair(
    [
      curve([
        [x + 52, y - 198],
        [x + 40, y - 222],
        [x + 58, y - 244],
        [x + 46, y - 276],
      ]),
      curve([
        [x + 76, y - 190],
        [x + 92, y - 216],
        [x + 74, y - 240],
        [x + 90, y - 262],
      ]),
    ],
    1,
    TONE.dark,
  );
  candle(sheet, [x - 6, y + 8], 168, 27);
  for (const index of order.slice(8)) petal(index);
}

function ripples(sheet: Sheet): void {
  const lines: Line[] = [];
  for (const [y, half] of [
    [610, 330],
    [628, 350],
    [648, 320],
    [668, 270],
    [690, 200],
    [712, 120],
    [430, 340],
    [452, 345],
    [410, 300],
  ] as const) {
    const wave = curve(
      times(9).map((step): Point => [
        400 - half + (step / 8) * half * 2,
        y + Math.sin(step * 2.1 + y) * 3,
      ]),
    );
    lines.push(wave.slice(0, 26), wave.slice(30));
  }
  sheet.hair(lines, 1.1, '#5c6a70');
}
