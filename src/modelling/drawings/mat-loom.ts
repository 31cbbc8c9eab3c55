import { ellipse, times, type Line } from './geometry.ts';
import { level } from './prism.ts';
import { SEDGE } from './sedge.ts';
import { TONE, type Sheet } from './sheet.ts';
import { View, type Place } from './space.ts';

const DYES = [SEDGE.white, SEDGE.red, SEDGE.green, SEDGE.gold, SEDGE.violet];

/** Ground loom: frame 220 × 180 cm, jute warp through a heavy beater bar, half-woven mat, five bundles of dyed sedge. */
export function matLoom(sheet: Sheet): void {
  const view = new View(sheet, 32, 33, 2.5, [400, 430]);
  sheet.shadow(430, 452, 660, 150);
  for (const x of [-80, 80]) {
    for (const y of [-104, 96]) view.box([x - 4, y, 0], [8, 8, 10], TONE.wood);
  }
  rail(view, -80);
  beam(view, 104);
  const z = 22;
  const warp = times(54).map((index): Line =>
    view.line([
      [index * 3 - 79.5, -104, z],
      [index * 3 - 79.5, 104, z],
    ]),
  );
  sheet.hair(warp, 1, '#8d7347');
  weave(sheet, view, z);
  for (const [index, y] of [34, 30].entries()) {
    const stick: Line = view.line([
      [-118 + index * 30, y, z + 1],
      [74 + index * 30, y, z + 1],
    ]);
    sheet.ink(stick, index === 0 ? 5 : 3);
    sheet.hair([stick], index === 0 ? 2.4 : 1.4, index === 0 ? TONE.wood : SEDGE.red);
  }
  view.box([-90, 2, z - 6], [180, 6, 13], '#a9794b', {}, 2.6);
  const holes = times(26).map((index): Line => {
    const [x, y] = view.at([index * 6 - 75, 2, z]);
    return [
      [x, y - 3],
      [x, y + 3],
    ];
  });
  sheet.hair(holes, 2.2);
  rail(view, 80);
  beam(view, -104);
  for (const [index, dye] of DYES.entries()) bundle(sheet, view, index, dye);
}

const rail = (view: View, x: number): void => {
  view.box([x - 4, -110, 10], [8, 220, 8], TONE.wood, {}, 2.4);
};

const beam = (view: View, y: number): void => {
  view.turned({
    base: [-92, y, 21],
    axis: [1, 0, 0],
    profile: [
      [0, 4],
      [184, 4],
    ],
    angular: true,
    fill: '#b98c58',
    gap: 3.4,
    shade: 0.2,
  });
};

function weave(sheet: Sheet, view: View, z: number): void {
  const stripes: [number, string][] = [
    [10, SEDGE.violet],
    [4, SEDGE.gold],
    [14, SEDGE.plain],
    [5, SEDGE.red],
    [14, SEDGE.plain],
    [5, SEDGE.green],
    [14, SEDGE.plain],
    [4, SEDGE.gold],
    [10, SEDGE.violet],
    [4, SEDGE.plain],
  ];
  let y = -102;
  for (const [depth, colour] of stripes) {
    sheet.area(view.line(level([0, y + depth / 2, z + 0.4], 162, depth)), colour);
    y += depth;
  }
  const [from, to] = [-102, y];
  const rows = times(34).map((index): Line =>
    view.line([
      [-81, from + index * 2.5, z + 0.4],
      [81, from + index * 2.5, z + 0.4],
    ]),
  );
  sheet.hair(rows.slice(0, Math.floor((to - from) / 2.5)), 0.7, TONE.dark);
  sheet.ink(view.line(level([0, (from + to) / 2, z + 0.4], 162, to - from)), 2.2, true);
}

/** A sheaf of stems of one colour, tied in two places, lying beside the loom. */
function bundle(sheet: Sheet, view: View, index: number, dye: string): void {
  const base: Place = [108 + index * 14, -96 + index * 4, 5];
  view.turned({
    base,
    axis: [0, 1, 0],
    profile: [
      [0, 5.6],
      [24, 4.6],
      [90, 4.6],
      [116, 5.8],
    ],
    fill: dye,
    gap: 0,
    rings: [23, 25, 88, 90],
    width: 2,
  });
  const stems = [-3, -1, 1, 3].map((aside): Line =>
    view.line([
      [base[0] + aside, base[1], 10 - Math.abs(aside)],
      [base[0] + aside, base[1] + 114, 10 - Math.abs(aside)],
    ]),
  );
  sheet.hair(stems, 0.8);
  const end = view.at(base);
  sheet.stipple(ellipse(end, 11, 10), 14, 1.8);
}
