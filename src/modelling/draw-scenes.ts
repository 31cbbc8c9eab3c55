import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { okOmBokTall, okOmBokWide } from './scenes/ok-om-bok.ts';

/** `node src/modelling/draw-scenes.ts`: draws the scenes of the exhibitions again into their `images/` folders. */
const SCENES: Record<string, () => string> = {
  'exhibitions/ok-om-bok/images/cover.svg': okOmBokWide,
  'exhibitions/ok-om-bok/images/cover-tall.svg': okOmBokTall,
};

for (const [file, draw] of Object.entries(SCENES)) {
  const path = join('content', file);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, draw());
  console.log(path);
}
