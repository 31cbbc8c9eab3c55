import { times } from './geometry.ts';
import { TONE, type Sheet } from './sheet.ts';
import { View, type Place } from './space.ts';
import { mallets } from './xylophone-parts.ts';

const RATTAN = '#cfa35c';
const POST = '#7a4f33';
const BRONZE = '#b58f4a';
const OUTER = 67;
const INNER = 52;
const BETWEEN = (OUTER + INNER) / 2;
/** The ring runs from the player's left, where the lowest gong hangs, round the far side to the right. */
const FROM = 240;
const TO = -60;

const place = (degrees: number, radius: number, z: number): Place => {
  const turn = (degrees * Math.PI) / 180;
  return [radius * Math.cos(turn), radius * Math.sin(turn), z];
};

/** Kong vong thom: sixteen bossed gongs, 17 down to 12 cm, on a ring of rattan canes with turned posts 15 cm high. */
export function kongVongThom(sheet: Sheet): void {
  const view = new View(sheet, 0, 36, 4.6, [400, 420]);
  sheet.shadow(400, 470, 700, 170);
  sheet.area(view.ring([0, 0, 0], INNER - 3), TONE.leaf);
  for (const radius of [OUTER, INNER]) cane(sheet, view, radius, 2);
  const posts = [
    ...times(9).map((index): [number, number] => [FROM + ((TO - FROM) * index) / 8, OUTER]),
    ...times(7).map((index): [number, number] => [FROM + ((TO - FROM) * (index + 0.5)) / 7, INNER]),
  ].sort((a, b) => place(b[0], b[1], 0)[1] - place(a[0], a[1], 0)[1]);
  for (const [degrees, radius] of posts) post(view, place(degrees, radius, 0));
  for (const degrees of [FROM, TO]) crossbar(sheet, view, degrees);
  for (const radius of [OUTER, INNER]) cane(sheet, view, radius, 16);
  const gongs = times(16)
    .map((index) => ({
      degrees: FROM - 8 + ((TO - FROM + 16) * index) / 15,
      size: 8.5 - index / 6,
    }))
    .sort((a, b) => place(b.degrees, 1, 0)[1] - place(a.degrees, 1, 0)[1]);
  for (const { degrees, size } of gongs) gong(sheet, view, degrees, size);
  mallets(
    sheet,
    view,
    [
      [
        [-16, -12, 1],
        [7, -4, 1],
      ],
      [
        [-13, -22, 1],
        [11, -16, 1],
      ],
    ],
    3,
    TONE.red,
  );
}

function cane(sheet: Sheet, view: View, radius: number, z: number): void {
  const ring = (r: number, height: number): Place[] =>
    times(49).map((step) => place(FROM + ((TO - FROM) * step) / 48, r, height));
  const outline = [...ring(radius + 1.3, z), ...ring(radius - 1.3, z).reverse()];
  const under = [...ring(radius + 1.3, z - 1.6), ...ring(radius - 1.3, z - 1.6).reverse()];
  sheet.form(view.line(under), RATTAN, false, 1.8);
  sheet.form(view.line(outline), RATTAN, false, 1.8);
}

function post(view: View, foot: Place): void {
  view.turned({
    base: foot,
    profile: [
      [0, 1.8],
      [3, 1.1],
      [7.5, 2.4],
      [12, 1.1],
      [15, 1.8],
    ],
    fill: POST,
    gap: 6,
    shade: -0.1,
    width: 1.8,
  });
}

/** The ends of the canes are held together where the player steps in. */
function crossbar(sheet: Sheet, view: View, degrees: number): void {
  for (const z of [2, 15.5]) {
    sheet.ink(view.line([place(degrees, INNER - 2, z), place(degrees, OUTER + 2, z)]), 8);
    sheet.hair(
      [view.line([place(degrees, INNER - 1, z), place(degrees, OUTER + 1, z)])],
      4,
      RATTAN,
    );
  }
}

function gong(sheet: Sheet, view: View, degrees: number, radius: number): void {
  const centre = place(degrees, BETWEEN, 15);
  const thongs = [-1, 1].map((side) => {
    const reach = (radius / BETWEEN) * 40 * side;
    return view.line([
      place(degrees + reach, INNER, 17),
      place(degrees + reach * 0.5, BETWEEN, 18),
      place(degrees + reach, OUTER, 17),
    ]);
  });
  sheet.hair(thongs, 1.6);
  view.turned({
    base: centre,
    profile: [
      [0, radius * 0.94],
      [4.2, radius],
    ],
    angular: true,
    fill: BRONZE,
    gap: 4.6,
    shade: 0.1,
    width: 1.9,
  });
  const top: Place = [centre[0], centre[1], 19.2];
  sheet.hatch(view.ring(top, radius * 0.94), { angle: -6, gap: 5, from: 0.6 });
  sheet.hair([view.ring(top, radius * 0.8)], 0.8);
  view.turned({
    base: top,
    profile: [
      [0, radius * 0.36],
      [1.4, radius * 0.33],
      [2.2, radius * 0.2],
    ],
    fill: '#cdaa5f',
    gap: 0,
    width: 1.8,
  });
}
