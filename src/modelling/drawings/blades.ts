import { curve, ellipse, placed, times, tube, type Line, type Point } from './geometry.ts';
import { TONE, type Sheet } from './sheet.ts';

const PALE_WOOD = '#d0a870';
const STEEL = '#8d8b84';
const EDGE = '#c9c6b8';

/** Vòng hái: stock of 50 cm, hook of 55 cm springing back at 45°, toothed blade of 20 cm square to the stock near the joint. */
export function vongHai(sheet: Sheet): void {
  const joint: Point = [330, 180];
  const stock = curve([[150, 628], [168, 588], [214, 474], [268, 338], joint, [350, 132]]);
  const hook = curve([
    [322, 200],
    [352, 168],
    [412, 176],
    [500, 240],
    [590, 326],
    [652, 398],
    [676, 452],
    [660, 490],
    [632, 488],
    [628, 466],
  ]);
  for (const [line, half] of [
    [stock, 13],
    [hook, 8],
  ] as const)
    sheet.area(
      tube(
        line.map(([x, y]): Point => [x + 26, y + 24]),
        half,
      ),
      TONE.shade,
      0.55,
    );
  blade(sheet);
  sheet.form(
    tube(hook, (t) => 12 - 7 * t),
    PALE_WOOD,
    { angle: 38, gap: 4.4, from: 0.5 },
    2.4,
  );
  sheet.form(
    tube(stock, (t) => 15 + 3 * Math.sin(t * 5) - 4 * t),
    PALE_WOOD,
    { angle: -64, gap: 4.6, from: 0.5 },
    2.6,
  );
  for (const t of [0.06, 0.1]) {
    const index = Math.round(t * (stock.length - 1));
    const [a, b] = [stock[index], stock[index + 1]];
    if (a && b)
      sheet.hair(
        [
          placed(
            [
              [0, -14],
              [0, 14],
            ],
            a,
            1,
            (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI,
          ),
        ],
        1.4,
      );
  }
}

/** The blade's teeth lie along the edge that is pulled toward the reaper. */
function blade(sheet: Sheet): void {
  const axis = curve([
    [262, 330],
    [330, 362],
    [398, 384],
    [452, 392],
  ]);
  const outline = tube(axis, (t) => 15 - 9 * t);
  sheet.form(outline, STEEL, { angle: 18, gap: 4.4, from: 0.3 }, 2.4);
  const teeth = times(22).map((index): Line => {
    const point = axis[Math.min(axis.length - 1, 5 + index)] ?? [0, 0];
    const drop = 15 - 9 * ((5 + index) / axis.length);
    return [
      [point[0] - 3, point[1] + drop - 1],
      [point[0] + 1, point[1] + drop + 6],
      [point[0] + 4, point[1] + drop - 1],
    ];
  });
  sheet.hair(teeth.slice(0, 18), 1.5);
}

/** Phảng cổ cò: blade 85 × 6 cm, bent iron neck of 20 cm, grip of 20 cm; neck and blade meet at 120°. */
export function phang(sheet: Sheet): void {
  const scale = 6.4;
  const heel: Point = [560, 470];
  const tilt = -8;
  const along = (way: number, degrees: number, from: Point): Point => {
    const angle = ((degrees + tilt) * Math.PI) / 180;
    return [from[0] + way * scale * Math.cos(angle), from[1] + way * scale * Math.sin(angle)];
  };
  // The blade runs to the left; the neck leaves it at 120°, the grip bends 20° further up.
  const neckTop = along(20, -60, heel);
  const gripTop = along(20, -40, along(1, -50, neckTop));
  const local = (line: Line): Point[] =>
    placed(
      line.map(([x, y]): Point => [x * scale, y * scale]),
      heel,
      1,
      tilt,
    );
  const back = curve([
    [0, -2.6],
    [-10, -3.4],
    [-40, -3.6],
    [-70, -1.8],
    [-85, 2.2],
  ]);
  const front = curve([
    [-85, 2.2],
    [-84, 3.4],
    [-70, 3.2],
    [-40, 2.6],
    [-10, 2.6],
    [0, 2.2],
  ]);
  const whole = local([...back, ...front, [1.4, 0]]);
  sheet.area(
    whole.map(([x, y]): Point => [x + 18, y + 34]),
    TONE.shade,
    0.6,
  );
  const neck = curve([
    heel,
    along(3, -20, heel),
    along(9, -52, heel),
    along(15, -64, heel),
    neckTop,
    along(2, -42, neckTop),
  ]);
  sheet.area(
    tube(
      [...neck, gripTop].map(([x, y]): Point => [x + 18, y + 34]),
      7,
    ),
    TONE.shade,
    0.6,
  );
  sheet.form(whole, STEEL, { angle: tilt, gap: 4.4, from: 0.4 }, 2.6);
  const edge = local([
    ...front,
    ...curve([
      [0, 0.8],
      [-10, 1.2],
      [-40, 1.2],
      [-70, 2],
      [-85, 2.2],
    ]),
  ]);
  sheet.area(edge, EDGE);
  sheet.hair(
    [
      local(
        curve([
          [0, 0.8],
          [-10, 1.2],
          [-40, 1.2],
          [-70, 2],
          [-84, 2.6],
        ]),
      ),
    ],
    1,
  );
  sheet.ink(whole, 2.2, true);
  sheet.form(
    tube(neck, (t) => 7 - 1.5 * t),
    STEEL,
    { angle: 20, gap: 3.6, from: 0.4 },
    2.4,
  );
  const grip = tube(
    curve([along(0.6, -42, neckTop), along(7, -41, neckTop), along(14, -40, neckTop), gripTop]),
    (t) => 10 + 5 * Math.sin(t * 3.1) + 2 * t,
  );
  sheet.form(grip, TONE.wood, { angle: -48, gap: 4.4, from: 0.45 }, 2.6);
  sheet.form(
    tube([along(0.4, -42, neckTop), along(2.4, -42, neckTop)], 12),
    STEEL,
    { angle: 40, gap: 3, from: 0.3 },
    2,
  );
  sheet.form(ellipse(gripTop, 7, 12, 0, 360, -48), TONE.wood, false, 1.8);
}
