import { gheNgo } from './boat.ts';
import { NIGHT, picture, shape } from './draw.ts';
import {
  hall,
  lantern,
  moon,
  moonPath,
  nightGradients,
  ripples,
  stars,
  treeLine,
  windowLight,
} from './night.ts';

/** Where the moving parts of the cover stand in a frame. */
interface Frame {
  width: number;
  height: number;
  horizon: number;
  moon: { x: number; y: number; r: number };
  hall: { x: number; size: number };
  boat: { x: number; y: number; length: number; paddlers: number };
  lanterns: [number, number, number][];
}

const WIDE: Frame = {
  width: 1600,
  height: 900,
  horizon: 520,
  moon: { x: 1160, y: 216, r: 86 },
  hall: { x: 250, size: 190 },
  boat: { x: 980, y: 664, length: 760, paddlers: 24 },
  lanterns: [
    [640, 590, 13],
    [1420, 600, 12],
    [1300, 570, 10],
    [520, 628, 16],
    [1480, 700, 20],
    [700, 742, 24],
    [1190, 790, 28],
    [930, 820, 32],
    [1390, 826, 34],
    [540, 800, 30],
    [780, 566, 9],
    [1060, 575, 10],
  ],
};

const TALL: Frame = {
  width: 900,
  height: 1400,
  horizon: 690,
  moon: { x: 620, y: 330, r: 92 },
  hall: { x: 180, size: 190 },
  boat: { x: 470, y: 838, length: 720, paddlers: 22 },
  lanterns: [
    [150, 770, 15],
    [760, 745, 12],
    [420, 735, 10],
    [610, 930, 24],
    [180, 950, 26],
    [800, 900, 22],
    [400, 1040, 32],
    [730, 1080, 36],
    [130, 1130, 38],
  ],
};

/** The opening picture: Ao Bà Om on the full-moon night of Kadek, from sky to near bank; never with faces. */
const cover = ({ width, height, horizon, moon: m, hall: h, boat, lanterns }: Frame): string =>
  picture(
    width,
    height,
    nightGradients,
    shape(`M0 0H${String(width)}V${String(horizon)}H0Z`, 'url(#sky)') +
      stars(width, horizon * 0.8, 90, 7) +
      moon(m.x, m.y, m.r) +
      treeLine(width, horizon, 96, NIGHT.far, 3) +
      treeLine(width, horizon + 2, 62, NIGHT.mid, 11) +
      hall(h.x, horizon + 4, h.size, NIGHT.mid, NIGHT.lamp) +
      shape(`M0 ${String(horizon)}H${String(width)}V${String(height)}H0Z`, 'url(#water)') +
      ripples(width, horizon + 10, height, 110, 5) +
      windowLight(h.x, horizon, h.size, NIGHT.lamp, 4) +
      moonPath(m.x, horizon, height, 21) +
      lanterns
        .filter(([, y]) => y < boat.y)
        .map(([x, y, size]) => lantern(x, y, size))
        .join('') +
      gheNgo({
        ...boat,
        hull: NIGHT.near,
        flames: [NIGHT.red, NIGHT.gold, '#2E7F86', NIGHT.cream],
        crew: '#041216',
        seed: 2,
      }) +
      lanterns
        .filter(([, y]) => y >= boat.y)
        .map(([x, y, size]) => lantern(x, y, size))
        .join(''),
  );

export const okOmBokWide = (): string => cover(WIDE);
export const okOmBokTall = (): string => cover(TALL);
