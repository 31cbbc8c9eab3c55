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

/** The left third stays calm: the title stands there. */
const WIDE: Frame = {
  width: 1600,
  height: 900,
  horizon: 520,
  moon: { x: 1180, y: 210, r: 86 },
  hall: { x: 812, size: 176 },
  boat: { x: 1046, y: 664, length: 740, paddlers: 24 },
  lanterns: [
    [640, 566, 10],
    [1440, 600, 12],
    [1330, 570, 10],
    [480, 606, 12],
    [1500, 700, 20],
    [760, 752, 24],
    [1190, 790, 28],
    [960, 832, 32],
    [1410, 826, 34],
    [590, 838, 30],
    [940, 572, 9],
    [1090, 578, 10],
  ],
};

/** The lower half stays calm: on a phone the title stands there. */
const TALL: Frame = {
  width: 900,
  height: 1400,
  horizon: 476,
  moon: { x: 630, y: 214, r: 84 },
  hall: { x: 200, size: 176 },
  boat: { x: 480, y: 598, length: 740, paddlers: 22 },
  lanterns: [
    [130, 548, 13],
    [780, 524, 11],
    [430, 520, 10],
    [640, 684, 22],
    [150, 712, 26],
    [820, 756, 28],
    [420, 790, 30],
    [90, 1010, 34],
    [812, 1080, 40],
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
