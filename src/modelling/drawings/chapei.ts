import { curve, ellipse, times, type Line, type Point } from './geometry.ts';
import { TONE, type Sheet } from './sheet.ts';

const JACKFRUIT = '#c58f4d';
const FACE = '#e6c68c';
const DARK_WOOD = '#7c4f30';
const BONE = '#f2e7c8';
const SCALE = 5.5;
const TURN = (-27 * Math.PI) / 180;

/** A place on the instrument as it lies before us (centimetres along and across its neck) and how far behind its face. */
const at = (x: number, y: number, behind = 0): Point => {
  const [cos, sin] = [Math.cos(TURN), Math.sin(TURN)];
  const [u, v] = [x, y - behind * 0.55];
  return [130 + SCALE * (u * cos - v * sin), 590 + SCALE * (u * sin + v * cos)];
};

const BODY: Line = curve(
  [
    [0, 0],
    [0, 0],
    [4, -8.5],
    [12, -14.6],
    [24, -18],
    [33, -17.6],
    [39, -12.5],
    [40.5, -5],
    [39.6, 0],
    [40.5, 5],
    [39, 12.5],
    [33, 17.6],
    [24, 18],
    [12, 14.6],
    [4, 8.5],
  ],
  true,
);

/** Chapei dang veng: leaf-shaped body 40 × 37 × 6 cm, neck with twelve high frets, head swept back; 145 cm in all. */
export function chapei(sheet: Sheet): void {
  const outline = (behind: number, scale = 1): Point[] =>
    BODY.map(([x, y]) => at(20 + (x - 20) * scale, y * scale, behind));
  sheet.area(
    outline(7, 0.97).map(([x, y]): Point => [x + 26, y + 62]),
    TONE.shade,
    0.5,
  );
  pegs(sheet, -1);
  head(sheet);
  body(sheet, outline);
  neck(sheet);
  strings(sheet);
  pegs(sheet, 1);
}

function body(sheet: Sheet, outline: (behind: number, scale?: number) => Point[]): void {
  const [front, back] = [outline(0), outline(6, 0.96)];
  sheet.area(back, JACKFRUIT);
  sheet.ink(back, 2.4, true);
  for (const depth of [1.4, 2.4, 3.4, 4.4, 5.2])
    sheet.hair([outline(depth, 1 - depth * 0.007)], 0.8);
  sheet.area(front, FACE);
  sheet.hatch(front, { angle: -27, gap: 7.5, from: 0.66 });
  sheet.ink(front, 3, true);
  sheet.hair([[...outline(0, 0.94), ...outline(0, 0.94).slice(0, 1)]], 1);
  const bridge: Line = [at(7, -3.6), at(10, -3), at(10, 3), at(7, 3.6)];
  sheet.form(bridge, DARK_WOOD, { angle: 63, gap: 3, from: 0.3 }, 2);
}

function neck(sheet: Sheet): void {
  const half = (x: number): number => 2.4 - (x - 28) * 0.008;
  const side: Line = [
    at(40, -half(40)),
    at(110, -half(110)),
    at(110, -half(110), 4),
    at(40, -half(40), 4),
  ];
  sheet.form(side, DARK_WOOD, { angle: -27, gap: 3.4, from: 0 }, 2);
  sheet.form(
    [at(28, -half(28)), at(110, -half(110)), at(110, half(110)), at(28, half(28))],
    '#96633d',
    { angle: -27, gap: 5, from: 0.4 },
    2.4,
  );
  // The frets grow lower and closer to one another toward the body.
  let x = 99;
  for (const index of times(12)) {
    const rise = 3 - index * 0.17;
    fret(sheet, x, half(x), rise);
    x -= 8.2 * 0.955 ** index;
  }
}

function fret(sheet: Sheet, x: number, half: number, rise: number): void {
  sheet.form(
    [at(x, half, 0), at(x, half, -rise), at(x, -half, -rise), at(x, -half, 0)],
    DARK_WOOD,
    { angle: 63, gap: 3, from: 0.2 },
    1.6,
  );
  sheet.form(
    [at(x, half, -rise), at(x + 1.3, half, -rise), at(x + 1.3, -half, -rise), at(x, -half, -rise)],
    BONE,
    false,
    1.6,
  );
}

/** The neck's end, steamed and bent backward in a long taper. */
function head(sheet: Sheet): void {
  const [front, back]: [Point[], Point[]] = [[], []];
  for (const step of times(21)) {
    const t = step / 20;
    const [x, behind] = [
      109 + 33 * Math.sin((t * Math.PI) / 2.15),
      34 * (1 - Math.cos((t * Math.PI) / 2.15)),
    ];
    const half = 1.75 - 0.85 * t;
    front.push(at(x, half, behind));
    back.push(at(x - 1.4 * t, -half, behind + (4 - 3.2 * t)));
  }
  const tip = ellipse(front.at(-1) ?? [0, 0], 1);
  sheet.form(
    [...front, ...tip.slice(0, 1), ...back.reverse()],
    DARK_WOOD,
    { angle: 20, gap: 4, from: 0.4 },
    2.6,
  );
}

function pegs(sheet: Sheet, side: number): void {
  const [x, start] = [side < 0 ? 116 : 121, side < 0 ? -1 : 1.4];
  const [a, b] = [start, start + side * 10];
  const behind = side < 0 ? 3 : 1;
  sheet.form(
    [
      at(x - 0.5, a, behind),
      at(x - 1.3, b, behind),
      at(x + 1.3, b, behind),
      at(x + 0.5, a, behind),
    ],
    BONE,
    { angle: 63, gap: 3.4, from: 0.5 },
    2,
  );
}

function strings(sheet: Sheet): void {
  const lines = [-1, 1].map((side): Line => [
    at(9, side * 1.2, -1.4),
    at(103, side * 0.9, -3.2),
    at(side < 0 ? 116 : 121, side * 0.6, 1.6),
  ]);
  sheet.hair(lines, 1.5, '#fbf3dc');
  sheet.hair(
    lines.map((line) => line.map(([x, y]): Point => [x, y + 1.4])),
    0.7,
  );
}
