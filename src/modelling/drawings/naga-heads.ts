import { curve, placed, times, tube, type Line, type Point } from './geometry.ts';
import { mirrored, points, whole } from './outline.ts';
import { TONE, type Sheet } from './sheet.ts';

const GREEN = '#6f8a5a';
const GOLD = '#d6a842';
const RED = '#a5402f';
/** The upright axis of the fan. */
export const AXIS = 300;

/** Where a head stands in the fan, −3 to 3 from left to right, and how far its neck reaches from the root. */
const reach = (place: number): number => [318, 300, 272, 238][Math.abs(place)] ?? 0;
const fan = (place: number, way: number, aside = 0): Point => {
  const turn = (place * 25 * Math.PI) / 180;
  return [
    AXIS + way * Math.sin(turn) + aside * Math.cos(turn),
    476 - way * Math.cos(turn) + aside * Math.sin(turn),
  ];
};

/** A lobe of the hood behind each head, gilded at its edge; they overlap toward the middle. */
export function hood(sheet: Sheet): void {
  for (const place of [-3, 3, -2, 2, -1, 1, 0]) {
    const long = reach(place);
    const lobe = (inset: number): Point[] =>
      curve(
        [
          fan(place, -30, 0),
          fan(place, long * 0.4, 34 - inset),
          fan(place, long * 0.8, 60 - inset),
          fan(place, long + 18 - inset, 44 - inset),
          fan(place, long + 52 - inset * 2, 0),
          fan(place, long + 52 - inset * 2, 0),
          fan(place, long + 18 - inset, inset - 44),
          fan(place, long * 0.8, inset - 60),
          fan(place, long * 0.4, inset - 34),
        ],
        true,
        6,
      );
    sheet.form(lobe(0), GOLD, { angle: -40, gap: 5, from: 0.8 }, 2.4);
    sheet.form(lobe(9), RED, { angle: place * 25 + 90, gap: 6, from: 0, to: 0.9 }, 1.6);
  }
}

/** The neck of a head: green at its sides, with the belly's broad scales along it. */
export function neck(sheet: Sheet, place: number): void {
  const long = reach(place) - 20;
  const spine = times(9).map((step) => fan(place, -60 + ((long + 60) * step) / 8));
  sheet.form(
    tube(spine, (t) => 15 + 14 * t),
    GREEN,
    false,
    2.2,
  );
  sheet.form(
    tube(spine, (t) => 8 + 9 * t),
    GOLD,
    { angle: place * 25, gap: 11, from: 0, width: 1.2 },
    1.5,
  );
}

/** A head in profile, looking right: open jaws and a crest of flame. */
const CREST: Line = curve(
  points([
    -14, -12, -14, -12, -24, -34, -12, -54, -16, -80, -16, -80, 4, -60, 12, -36, 14, -22, 14, -22,
  ]),
);
const UPPER: Line = curve(
  points([
    -12, -2, -10, -24, 10, -32, 32, -28, 48, -34, 56, -48, 56, -48, 64, -30, 54, -14, 34, -12, 14,
    -6, 14, -6,
  ]),
);
const LOWER: Line = curve(
  points([8, -8, 8, -8, 26, -4, 42, -2, 52, 6, 52, 6, 38, 14, 16, 14, -4, 10]),
);

export function head(sheet: Sheet, place: number): void {
  const size = [1.25, 1.25, 1.12, 0.98][Math.abs(place)] ?? 1;
  const [x, y] = fan(Math.abs(place), reach(place) - 16);
  const isRight = place > 0;
  const set = (line: Line): Point[] => {
    const points = placed(line, [x - 4, y], size, Math.abs(place) * 11 - 8);
    return isRight ? points : mirrored(points, AXIS);
  };
  sheet.form(set(CREST), GOLD, { angle: 80, gap: 4.6, from: 0.55 }, 2);
  sheet.area(set(points([4, -8, 40, -10, 36, 2, 6, 2])), RED);
  sheet.form(set(LOWER), GREEN, { angle: 10, gap: 4, from: 0.5 }, 2);
  sheet.form(set(UPPER), GREEN, { angle: 10, gap: 4.4, from: isRight ? 0.6 : 0.8 }, 2);
  for (const tooth of [points([38, -13, 43, 0, 47, -13]), points([26, -11, 29, -3, 32, -11])])
    sheet.form(set(tooth), TONE.light, false, 1.1);
  eye(sheet, set([[14, -21]])[0] ?? [x, y], 5.6 * size);
}

const eye = (sheet: Sheet, [x, y]: Point, radius: number): void => {
  const ring = (r: number): Point[] =>
    times(12).map((step): Point => [
      x + r * Math.cos(step * 0.5236),
      y + r * Math.sin(step * 0.5236),
    ]);
  sheet.form(ring(radius), TONE.light, false, 1.3);
  sheet.area(ring(radius * 0.45), TONE.ink);
};

/** The middle head looks at us. */
export function frontHead(sheet: Sheet): void {
  const at = (line: Line): Point[] => line.map(([x, y]): Point => [AXIS + x, 186 + y]);
  const both = (line: Line): Point[] => whole(at(line), AXIS);
  sheet.form(
    both(curve(points([0, -138, 0, -138, 10, -108, 7, -90, 22, -66, 30, -36, 30, -36, 0, -26]))),
    GOLD,
    { angle: 85, gap: 5, from: 0.5 },
    2.2,
  );
  for (const side of [1, -1]) {
    const flame = at(
      curve(
        points([24, -30, 24, -30, 40, -46, 38, -62, 52, -80, 52, -80, 54, -52, 46, -22, 30, -10]),
      ),
    ).map(([x, y]): Point => [AXIS + (x - AXIS) * side, y]);
    sheet.form(flame, GOLD, { angle: 70, gap: 5, from: 0.5 }, 2);
  }
  sheet.form(
    both(curve(points([0, -40, 22, -36, 40, -18, 40, 6, 26, 26, 20, 48, 0, 58]))),
    GREEN,
    { angle: -20, gap: 5, from: 0.68 },
    2.6,
  );
  sheet.form(both(curve(points([0, 22, 18, 26, 22, 36, 14, 48, 0, 52]))), RED, false, 1.8);
  for (const x of [-13, 13])
    sheet.form(
      at([
        [x - 4, 27],
        [x, 40],
        [x + 4, 27],
      ]),
      TONE.light,
      false,
      1.1,
    );
  for (const side of [-1, 1]) {
    eye(sheet, [AXIS + side * 19, 180], 7.4);
    sheet.ink(
      at(
        curve([
          [side * 6, -14],
          [side * 18, -20],
          [side * 36, -14],
        ]),
      ),
      3,
    );
    sheet.hair(
      [
        at(
          curve([
            [side * 5, 14],
            [side * 9, 8],
            [side * 12, 14],
          ]),
        ),
      ],
      1.6,
    );
  }
}
