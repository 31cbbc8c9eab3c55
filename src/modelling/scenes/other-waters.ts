import { group, line, n, picture, radial, seeded, shape, vertical } from './draw.ts';

const SIZE = 1200;
const HORIZON = 520;

/** The sea off Mỹ Long at dawn: fishing boats tow the small offering boat out. */
export function otherWaters(): string {
  return picture(
    SIZE,
    SIZE,
    vertical('dawn', [
      [0, '#4A6B7C'],
      [0.6, '#D9A58A'],
      [1, '#F3D9A4'],
    ]) +
      vertical('sea', [
        [0, '#C9A98F'],
        [0.25, '#6E8E93'],
        [1, '#123F49'],
      ]) +
      radial('sun', [
        [0, '#FFF3CF', 0.9],
        [0.3, '#FFE6A8', 0.4],
        [1, '#FFE6A8', 0],
      ]),
    shape(`M0 0H${String(SIZE)}V${String(HORIZON)}H0Z`, 'url(#dawn)') +
      clouds() +
      `<circle cx="770" cy="${String(HORIZON - 30)}" r="260" fill="url(#sun)"/><circle cx="770" cy="${String(HORIZON - 30)}" r="58" fill="#FFF1C6"/>` +
      shape(`M0 ${String(HORIZON)}H${String(SIZE)}V${String(SIZE)}H0Z`, 'url(#sea)') +
      sunPath() +
      fishingBoat(190, 560, 0.5, '#2F4A52') +
      fishingBoat(1010, 548, 0.38, '#4C5F63') +
      fishingBoat(850, 712, 1.1, '#1B3238') +
      line('M642 690Q600 772 524 766', '#3A2A1C', 3) +
      offeringBoat(300, 872) +
      waves(),
  );
}

function clouds(): string {
  const random = seeded(51);
  return group(
    Array.from(
      { length: 16 },
      () =>
        `<ellipse cx="${n(random() * SIZE)}" cy="${n(90 + random() * 330)}" rx="${n(90 + random() * 190)}" ry="${n(6 + random() * 12)}"/>`,
    ).join(''),
    ' fill="#F7E4C4" opacity=".34"',
  );
}

function sunPath(): string {
  const random = seeded(61);
  let dashes = '';
  for (let y = HORIZON + 5; y < SIZE; y += 7 + (y - HORIZON) / 50) {
    const reach = 50 + (y - HORIZON) * 0.3;
    const centre = 770 + (random() - 0.5) * reach;
    const half = 12 + random() * reach * 0.5;
    dashes += `<path d="M${n(centre - half)} ${n(y)}h${n(half * 2)}" opacity="${n(0.75 - (y - HORIZON) / 1100)}"/>`;
  }
  return group(dashes, ' stroke="#FFE9B4" stroke-width="4" stroke-linecap="round"');
}

/** A sea-fishing boat: raised bow to the right, wheelhouse aft, mast, flags. */
function fishingBoat(x: number, y: number, scale: number, hull: string): string {
  return group(
    `<path d="M-190 -30Q-60 -6 90 -16Q150 -28 206 -84Q196 -10 150 34H-160Q-186 8 -190 -30Z" fill="${hull}"/>` +
      `<path d="M-188 -20Q-60 4 92 -6Q150 -16 196 -56" fill="none" stroke="#A8322A" stroke-width="7"/>` +
      `<path d="M-150 -30V-118H-56V-24" fill="${hull}"/><path d="M-162 -118H-44V-130H-162Z" fill="#A8322A"/><path d="M-136 -104h26v26h-26zM-98 -104h26v26h-26z" fill="#F3D9A4" opacity=".8"/>` +
      `<path d="M40 -18V-210M40 -200L150 -40M40 -200L-50 -120" stroke="${hull}" stroke-width="5" fill="none"/>` +
      `<path d="M42 -208q26 -10 46 0t40 0v32q-22 10 -42 0t-44 0z" fill="#D9A62E"/>` +
      `<ellipse cx="158" cy="-34" rx="13" ry="8" transform="rotate(-28 158 -34)" fill="#EFE5CF"/><circle cx="160" cy="-35" r="5" fill="#14262A"/>`,
    ` transform="translate(${n(x)} ${n(y)}) scale(${String(scale)})"`,
  );
}

/** The small boat made new each year, heaped with offerings, with painted eyes and the harbour's letters. */
function offeringBoat(x: number, y: number): string {
  const flag = (fx: number, colour: string): string =>
    `<path d="M${n(fx)} -24V-128" stroke="#5A3A22" stroke-width="3"/><path d="M${n(fx)} -126l34 10l-34 14z" fill="${colour}"/>`;
  return group(
    flag(-96, '#A8322A') +
      flag(-20, '#D9A62E') +
      flag(62, '#2F6B4F') +
      '<path d="M-70 -26v-52h46v52z" fill="#C8553A"/><path d="M-76 -78h58l-8 -16h-42z" fill="#5B3B72"/>' +
      '<circle cx="14" cy="-38" r="15" fill="#D98A2E"/><circle cx="40" cy="-36" r="13" fill="#5F8A48"/><circle cx="-2" cy="-32" r="11" fill="#D9A62E"/><circle cx="26" cy="-52" r="11" fill="#A8322A"/>' +
      '<path d="M-132 -34Q-40 -16 70 -24Q112 -34 142 -66Q138 -10 104 18H-112Q-130 -4 -132 -34Z" fill="#1E6B7A"/>' +
      '<path d="M-130 -26Q-40 -8 72 -16Q112 -24 138 -50" fill="none" stroke="#A8322A" stroke-width="8"/><path d="M-128 -14Q-40 4 74 -4Q110 -12 132 -32" fill="none" stroke="#2F6B4F" stroke-width="6"/>' +
      '<ellipse cx="108" cy="-26" rx="12" ry="8" transform="rotate(-28 108 -26)" fill="#EFE5CF"/><circle cx="110" cy="-27" r="5" fill="#14262A"/>' +
      // The registration every boat of the village bears, drawn, so that no font is needed.
      line('M-24 11V-6l7 10l7 -10V11M3 -6V11h11', '#EFE5CF', 3.4),
    ` transform="translate(${n(x)} ${n(y)}) scale(1.6)"`,
  );
}

function waves(): string {
  const random = seeded(71);
  return group(
    Array.from({ length: 90 }, () => {
      const depth = random();
      const [x, y] = [random() * SIZE, 560 + depth * 620];
      const w = 14 + depth * 60;
      return `<path d="M${n(x)} ${n(y)}q${n(w / 2)} ${n(-4 - depth * 6)} ${n(w)} 0" opacity="${n(0.14 + depth * 0.25)}"/>`;
    }).join(''),
    ' fill="none" stroke="#E8EEE6" stroke-width="2" stroke-linecap="round"',
  );
}
