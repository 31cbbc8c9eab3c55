import { times, type Line, type Point } from './geometry.ts';
import type { Sheet } from './sheet.ts';
import { View, type Place } from './space.ts';

const PLASTER = '#efe4c6';
const GILT = '#d8ad52';

/** Ash stupa, 500 cm high: three redented tiers 220 to 160 cm wide, lotus, bell, square throne, nine rings, bud. */
export function chetdei(sheet: Sheet): void {
  const view = new View(sheet, 24, 12, 1.16, [400, 660]);
  sheet.shadow(405, 668, 420, 46);
  let z = 0;
  for (const [size, height] of [
    [226, 12],
    [208, 32],
    [216, 8],
    [190, 30],
    [198, 8],
    [168, 36],
    [178, 14],
  ] as const) {
    redented(view, z, size, height);
    z += height;
  }
  lotus(sheet, view, z);
  view.turned({
    base: [0, 0, z + 20],
    profile: [
      [0, 66],
      [6, 67],
      [14, 60],
      [40, 55],
      [75, 51],
      [100, 42],
      [114, 28],
      [120, 18],
    ],
    fill: PLASTER,
    gap: 5,
    shade: 0.24,
    rings: [5, 13, 52, 57],
    end: false,
  });
  for (const [foot, size, height] of [
    [z + 140, 64, 7],
    [z + 147, 52, 16],
    [z + 163, 64, 7],
  ] as const)
    view.box([-size / 2, -size / 2, foot], [size, size, height], PLASTER, {}, 2);
  rings(view, z + 170);
}

/** A square whose corners step back: three boxes, from back to front. */
function redented(view: View, z: number, size: number, height: number): void {
  const [outer, inner] = [size / 2, size / 2 - 22];
  const block = (halfX: number, y: number, depth: number): void => {
    view.box([-halfX, y, z], [halfX * 2, depth, height], PLASTER, {}, 1.9);
  };
  block(inner, inner, outer - inner);
  block(outer, -inner, inner * 2);
  block(inner, -outer, outer - inner);
}

/** Petals that stand round the foot of the bell. */
function lotus(sheet: Sheet, view: View, z: number): void {
  view.turned({
    base: [0, 0, z],
    profile: [
      [0, 58],
      [20, 66],
    ],
    angular: true,
    fill: PLASTER,
    gap: 5,
    end: false,
  });
  const petals = times(18)
    .map((index) => (index + 0.5) * 20)
    .filter((degrees) =>
      view.sees([Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180), 0]),
    );
  for (const degrees of petals) {
    const place = (aside: number, radius: number, up: number): Place => {
      const turn = ((degrees + aside) * Math.PI) / 180;
      return [radius * Math.cos(turn), radius * Math.sin(turn), z + up];
    };
    const outline: Line = view.line([
      place(-9, 60, 0),
      place(-10, 67, 9),
      place(-5, 72, 18),
      place(0, 75, 23),
      place(5, 72, 18),
      place(10, 67, 9),
      place(9, 60, 0),
    ]);
    const flank = place(0, 70, 12);
    sheet.form(outline, PLASTER, flank[0] > 10 ? { angle: 80, gap: 4, from: 0.2 } : false, 1.5);
  }
}

/** The spire of nine rings, each smaller, and the gilded bud. */
function rings(view: View, foot: number): void {
  const profile: Point[] = [];
  for (const index of times(9)) {
    const radius = 25 - index * 2.35;
    const at = index * 14.4;
    profile.push(
      [at, radius - 3],
      [at + 3, radius + 1],
      [at + 9, radius + 1],
      [at + 13, radius - 4],
    );
  }
  view.turned({
    base: [0, 0, foot],
    profile: [...profile, [134, 3.4], [170, 2]],
    angular: true,
    fill: PLASTER,
    gap: 4.2,
    shade: 0.24,
    rings: times(9).flatMap((index) => [index * 14.4 + 3, index * 14.4 + 9.4]),
    width: 2,
  });
  view.turned({
    base: [0, 0, foot + 168],
    profile: [
      [0, 1.4],
      [4, 6],
      [9, 5],
      [16, 0.4],
    ],
    fill: GILT,
    gap: 3.4,
    width: 2,
  });
}
