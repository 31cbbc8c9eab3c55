import { times, type Line } from './geometry.ts';
import { level } from './prism.ts';
import { SEDGE } from './sedge.ts';
import { TONE, type Sheet } from './sheet.ts';
import { View, type Place } from './space.ts';

const RIB = '#bda871';

/** Flower mat of dyed sedge, 160 × 200 cm: stepped flowers inside a border; its far end is rolled and shows the other face. */
export function flowerMat(sheet: Sheet): void {
  const view = new View(sheet, -24, 44, 3.1, [400, 400]);
  const flat = (x: number, y: number, width: number, depth: number): Place[] =>
    level([x, y, 0], width, depth);
  sheet.area(
    view.line(flat(5, -8, 168, 190)).map(([x, y]): [number, number] => [x, y + 10]),
    TONE.shade,
    0.7,
  );
  sheet.area(view.line(flat(0, -13, 160, 174)), SEDGE.plain);
  const ribs = times(53).map((index): Line =>
    view.line([
      [index * 3 - 78, -100, 0],
      [index * 3 - 78, 74, 0],
    ]),
  );
  sheet.hair(ribs, 0.8, RIB);
  border(sheet, view, flat);
  const colours = [SEDGE.red, SEDGE.green, SEDGE.violet];
  for (const row of times(4))
    for (const column of times(3)) {
      const middle: [number, number] = [(column - 1) * 43, -66 + row * 43];
      flower(sheet, view, middle, colours[(row + column) % 3] ?? SEDGE.red);
    }
  for (const row of times(3))
    for (const column of times(2)) {
      const middle: [number, number] = [(column - 0.5) * 43, -44.5 + row * 43];
      sheet.form(view.line(stepped(middle, 2, 3)), SEDGE.gold, false, 1);
    }
  sheet.ink(view.line(flat(0, -13, 160, 174)), 2.4, true);
  roll(sheet, view);
}

function border(
  sheet: Sheet,
  view: View,
  flat: (x: number, y: number, width: number, depth: number) => Place[],
): void {
  for (const x of [-74, 74]) sheet.area(view.line(flat(x, -13, 12, 174)), SEDGE.violet);
  sheet.area(view.line(flat(0, -94, 160, 12)), SEDGE.violet);
  const teeth: Line[] = [];
  for (const index of times(15)) {
    for (const x of [-74, 74]) teeth.push(view.line(stepped([x, -88 + index * 11.6], 2, 2.4)));
    if (index > 0 && index < 14) teeth.push(view.line(stepped([-81 + index * 11.6, -94], 2, 2.4)));
  }
  for (const tooth of teeth) sheet.area(tooth, SEDGE.gold);
  const inner: Place[] = [
    [-67, 74, 0],
    [-67, -87, 0],
    [67, -87, 0],
    [67, 74, 0],
  ];
  sheet.hair([view.line(inner)], 3.4, SEDGE.red);
}

/** A diamond whose edges climb in steps, as threads allow. */
function stepped([x, y]: readonly [number, number], steps: number, cell: number): Place[] {
  const quarter: [number, number][] = [];
  for (const step of times(steps)) {
    quarter.push([(steps - step) * cell, step * cell], [(steps - step) * cell, (step + 1) * cell]);
  }
  const turned = (turns: number): [number, number][] =>
    quarter.map(([px, py]) =>
      turns === 0 ? [px, py] : turns === 1 ? [-py, px] : turns === 2 ? [-px, -py] : [py, -px],
    );
  return times(4).flatMap((turns) => turned(turns).map(([px, py]): Place => [x + px, y + py, 0]));
}

function flower(sheet: Sheet, view: View, middle: [number, number], colour: string): void {
  sheet.form(view.line(stepped(middle, 5, 3.6)), colour, { angle: 20, gap: 6, from: 0.6 }, 1.3);
  sheet.area(view.line(stepped(middle, 3, 3.6)), SEDGE.plain);
  sheet.area(view.line(stepped(middle, 2, 3.2)), colour);
  sheet.area(view.line(stepped(middle, 1, 2.6)), SEDGE.gold);
}

function roll(sheet: Sheet, view: View): void {
  const radius = 8;
  const part = (from: number, to: number, fill: string, end: string | false): void => {
    view.turned({
      base: [from, 72, radius],
      axis: [1, 0, 0],
      profile: [
        [0, radius],
        [to - from, radius],
      ],
      angular: true,
      fill,
      gap: 4.4,
      shade: 0.2,
      end,
      width: 2,
    });
  };
  part(68, 80, SEDGE.violet, false);
  part(-68, 68, SEDGE.plain, false);
  for (const [index, x] of [-43, 0, 43].entries()) {
    const colour = [SEDGE.red, SEDGE.violet, SEDGE.green][index] ?? SEDGE.red;
    const wrapped = stepped([x, 0], 3, 3.6).map(([px, around]): Place => {
      const angle = around / radius;
      return [px, 72 - radius * Math.cos(angle), radius + radius * Math.sin(angle + 0.35)];
    });
    sheet.form(view.line(wrapped), colour, false, 1.2);
  }
  part(-80, -68, SEDGE.violet, SEDGE.plain);
  const spiral = times(46).map((step): Place => {
    const angle = step * 0.41;
    const r = 1 + step * 0.145;
    return [-80.2, 72 + r * Math.cos(angle), radius + r * Math.sin(angle)];
  });
  sheet.hair([view.line(spiral)], 1.4);
}
