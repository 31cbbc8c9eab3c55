import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { moonGate } from './scenes/moon-gate.ts';
import { nightPond } from './scenes/night-pond.ts';
import { otherWaters } from './scenes/other-waters.ts';
import { raceDay } from './scenes/race-day.ts';
import { twoCalendars } from './scenes/two-calendars.ts';
import { okOmBokTall, okOmBokWide } from './scenes/ok-om-bok.ts';

/** `node src/modelling/draw-scenes.ts`: draws the scenes of the exhibitions again into their `images/` folders. */
const SCENES: Record<string, () => string> = {
  'exhibitions/ok-om-bok/images/cover.svg': okOmBokWide,
  'exhibitions/ok-om-bok/images/cover-tall.svg': okOmBokTall,
  'exhibitions/ok-om-bok/images/two-calendars.svg': twoCalendars,
  'exhibitions/ok-om-bok/images/moon-gate.svg': moonGate,
  'exhibitions/ok-om-bok/images/night-pond.svg': nightPond,
  'exhibitions/ok-om-bok/images/race-day.svg': raceDay,
  'exhibitions/ok-om-bok/images/other-waters.svg': otherWaters,
};

for (const [file, draw] of Object.entries(SCENES)) {
  const path = join('content', file);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, draw());
  console.log(path);
}
