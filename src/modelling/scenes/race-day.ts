import { gheNgo } from './boat.ts';
import { group, line, n, picture, seeded, shape, vertical } from './draw.ts';
import { treeLine } from './night.ts';

const SIZE = 1200;

/** Race day on the river: two boats nearly level, banks full of people as simple shapes, flags, palms. */
export function raceDay(): string {
  return picture(
    SIZE,
    SIZE,
    vertical('day', [
      [0, '#8FBBC0'],
      [1, '#E9E3CC'],
    ]) +
      vertical('river', [
        [0, '#5E9AA0'],
        [0.5, '#3D7C85'],
        [1, '#1F5560'],
      ]),
    shape(`M0 0H${String(SIZE)}V520H0Z`, 'url(#day)') +
      `<circle cx="880" cy="190" r="64" fill="#F7EFD6"/>` +
      treeLine(SIZE, 452, 150, '#7FA493', 4) +
      treeLine(SIZE, 466, 96, '#4F7F68', 15) +
      palms() +
      shape(`M0 462H${String(SIZE)}V540H0Z`, '#B79A64') +
      flags() +
      crowd(470, 520, 120, 7) +
      shape(`M0 536H${String(SIZE)}V${String(SIZE)}H0Z`, 'url(#river)') +
      glints() +
      gheNgo({
        x: 560,
        y: 700,
        length: 900,
        paddlers: 24,
        hull: '#1B2A2C',
        flames: ['#D9A62E', '#A8322A', '#EFE5CF'],
        crew: '#7A2A24',
        seed: 3,
      }) +
      gheNgo({
        x: 590,
        y: 900,
        length: 1080,
        paddlers: 26,
        hull: '#5A1E1A',
        flames: ['#EFE5CF', '#D9A62E', '#2F6B4F', '#8CC6C9'],
        crew: '#16383E',
        seed: 8,
      }) +
      spray(560, 718, 900, 5) +
      spray(590, 922, 1080, 6) +
      shape(`M0 1128Q300 1096 640 1122T1200 1104V1200H0Z`, '#27453A') +
      crowd(1096, 1190, 62, 19, 2.3),
  );
}

/** Spectators from behind: a head and shoulders each, in the colours of the mat. */
function crowd(top: number, bottom: number, count: number, seed: number, scale = 1): string {
  const random = seeded(seed);
  const colours = ['#A8322A', '#2F6B4F', '#D9A62E', '#5B3B72', '#EFE5CF', '#123F49', '#8A5A0B'];
  const people = Array.from({ length: count }, () => ({
    x: random() * SIZE,
    y: top + random() * (bottom - top),
    colour: colours[Math.floor(random() * colours.length)] ?? '',
  }));
  return people
    .sort((a, b) => a.y - b.y)
    .map(
      ({ x, y, colour }) =>
        `<path d="M${n(x - 9 * scale)} ${n(y + 26 * scale)}v${n(-12 * scale)}q${n(1 * scale)} ${n(-9 * scale)} ${n(9 * scale)} ${n(-9 * scale)}t${n(9 * scale)} ${n(9 * scale)}v${n(12 * scale)}z" fill="${colour}"/><circle cx="${n(x)}" cy="${n(y)}" r="${n(5.4 * scale)}" fill="#3A2416"/>`,
    )
    .join('');
}

function flags(): string {
  const colours = ['#A8322A', '#D9A62E', '#2F6B4F', '#5B3B72', '#0E4A54'];
  return Array.from({ length: 12 }, (_, index) => {
    const x = 60 + index * 98;
    return (
      line(`M${n(x)} 500V350`, '#5B554B', 3) +
      shape(
        `M${n(x)} 352q22 -12 40 0t40 0v44q-20 12 -40 0t-40 0z`,
        colours[index % colours.length] ?? '',
      )
    );
  }).join('');
}

function palms(): string {
  const palm = (x: number, height: number): string => {
    const top = 470 - height;
    const fronds = Array.from({ length: 9 }, (_, index) => {
      const turn = -200 + index * 27;
      return `<path transform="translate(${n(x)} ${n(top)}) rotate(${n(turn)})" d="M0 0Q34 -16 74 8Q36 -4 0 0Z"/>`;
    }).join('');
    return group(
      `<path d="M${n(x - 4)} 470Q${n(x - 2)} ${n(470 - height * 0.5)} ${n(x - 2)} ${n(top)}h5Q${n(x + 3)} ${n(470 - height * 0.5)} ${n(x + 6)} 470z"/>${fronds}`,
      ' fill="#35604F"',
    );
  };
  return palm(150, 210) + palm(236, 160) + palm(1060, 230) + palm(980, 170);
}

function glints(): string {
  const random = seeded(33);
  const all = Array.from({ length: 120 }, () => {
    const depth = random();
    return `<path d="M${n(random() * SIZE)} ${n(548 + depth * 600)}h${n(16 + depth * 70 * random())}" opacity="${n(0.2 + random() * 0.3)}"/>`;
  }).join('');
  return group(all, ' stroke="#CFE3DF" stroke-width="2" stroke-linecap="round"');
}

function spray(x: number, y: number, length: number, seed: number): string {
  const random = seeded(seed);
  return group(
    Array.from(
      { length: 90 },
      () =>
        `<circle cx="${n(x + (random() - 0.5) * length * 0.74)}" cy="${n(y + random() * 22)}" r="${n(1.5 + random() * 3.4)}"/>`,
    ).join(''),
    ' fill="#F4F0E2" opacity=".75"',
  );
}
