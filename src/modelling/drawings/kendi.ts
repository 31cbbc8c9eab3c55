import { curve, ellipse, tube, type Point } from './geometry.ts';
import { TONE, type Sheet } from './sheet.ts';
import { View } from './space.ts';

/** Óc Eo kendi, a type: globular body, flaring overhanging mouth, one S-curved spout, no handle. 20 cm high. */
export function kendi(sheet: Sheet): void {
  const view = new View(sheet, 0, 15, 24, [385, 654]);
  sheet.shadow(410, 650, 330, 26);

  const spout = curve([
    [530, 432],
    [572, 412],
    [604, 372],
    [614, 326],
    [646, 296],
  ]);
  const outline = tube(spout, (t) => 27 - 15 * t + (t > 0.9 ? (t - 0.9) * 60 : 0));
  sheet.form(outline, TONE.clay, { angle: 30, gap: 5, from: 0.5 });
  sheet.form(
    ellipse([648, 294], 17, 8, 0, 360, 48),
    TONE.dark,
    { angle: 45, gap: 3.5, from: 0 },
    1.8,
  );

  view.turned({
    base: [0, 0, 0],
    profile: [
      [0, 3.7],
      [0.8, 3.4],
    ],
    angular: true,
    fill: TONE.clay,
    end: false,
  });
  view.turned({
    base: [0, 0, 0.8],
    profile: [
      [0, 3.3],
      [1.8, 5.4],
      [4.4, 7.4],
      [7.2, 8],
      [9.4, 7.2],
      [11, 5.2],
      [12, 3],
      [12.4, 2.2],
    ],
    fill: TONE.clay,
    gap: 5.2,
    shade: 0.3,
    rings: [9.1, 9.5, 11.2],
    end: false,
  });
  const worn = [9.2, 9.7, 8.6, 9.4, 8.3, 9, 9.6, 8.9, 9.8];
  const edge = worn.map((z, index): Point => {
    const angle = Math.PI + (index / (worn.length - 1)) * Math.PI;
    const radius = 7.85 - (z - 8.3) * 0.32;
    return view.at([radius * Math.cos(angle), radius * Math.sin(angle), z]);
  });
  sheet.area(
    [...curve(edge), ...view.ring([0, 0, 11.9], 5, [0, 0, 1], 0, 180).reverse()],
    TONE.red,
    0.3,
  );
  view.turned({
    base: [0, 0, 13],
    profile: [
      [0, 2.3],
      [1, 1.95],
      [2.6, 1.9],
      [4.2, 2.3],
      [5.6, 3.5],
      [6.4, 5.1],
    ],
    fill: TONE.clay,
    gap: 4.6,
    shade: 0.35,
    rings: [0.6, 1],
    end: false,
  });
  view.turned({
    base: [0, 0, 18.75],
    profile: [
      [0, 5.5],
      [0.65, 5.2],
    ],
    angular: true,
    fill: TONE.clay,
    gap: 4,
    end: TONE.clay,
  });
  const mouth = view.ring([0, 0, 19.35], 4.5);
  sheet.form(mouth.slice(0, -1), '#b77c52', { angle: 0, gap: 4, from: 0, to: 0.55 }, 1.6);
  sheet.form(
    view.ring([0, 0, 18.8], 2).slice(0, -1),
    TONE.dark,
    { angle: 0, gap: 3, from: 0 },
    1.2,
  );
}
