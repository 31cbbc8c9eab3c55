import sharp from 'sharp';
import type { ModelManifest } from '../../schema/model.ts';
import type { MadeFile } from './pictures.ts';
import type { DrawingShot, ScaleBar, Studio } from './studio/shot.ts';

type Drawing = NonNullable<ModelManifest['drawings']>[number];

/** Largest drawing, pixels; drawn at twice that, so that lines are smooth. */
const LARGEST = { width: 1400, height: 1000 };
const FINE = 2;
/** Paper around the object, parts of the drawing's longer side. */
const MARGIN = 0.05;
/** A narrow object's scale bar still needs room for its figures, pixels. */
const NARROWEST = 300;

/** Lengths that a scale bar may have, metres, with what is written at its end. */
const BARS: readonly { metres: number; label: string }[] = [-3, -2, -1, 0, 1].flatMap((power) =>
  [1, 2, 5].map((digit) => ({ metres: digit * 10 ** power, label: lengthLabel(digit, power) })),
);

function lengthLabel(digit: number, power: number): string {
  if (power >= 0) return `${digit * 10 ** power} m`;
  return power === -3 ? `${digit} mm` : `${digit * 10 ** (power + 2)} cm`;
}

/** The longest bar that is at most 0.4 of what the drawing shows. */
function scaleBar(shownMetres: number, metresPerPixel: number): ScaleBar {
  const fitting = BARS.filter(({ metres }) => metres <= shownMetres * 0.4);
  const { metres, label } = fitting[fitting.length - 1] ?? { metres: 0.001, label: '1 mm' };
  return { pixels: metres / metresPerPixel, label };
}

/**
 * What is drawn: the front, the right side as one faces it, and a section through the middle, across the longer side,
 * for that is where a hull, a bowl or a drum shows its walls.
 */
export function drawingShots(
  bounds: ModelManifest['bounds'],
): { kind: Drawing['kind']; shot: DrawingShot }[] {
  const [x = 0, y = 0, z = 0] = bounds.max.map((high, axis) => high - (bounds.min[axis] ?? 0));
  const [cx = 0, cy = 0, cz = 0] = bounds.max.map(
    (high, axis) => (high + (bounds.min[axis] ?? 0)) / 2,
  );
  const shot = (azimuth: number, isCut: boolean): DrawingShot => {
    const across = azimuth === 0 ? x : z;
    const margin = MARGIN * Math.max(across, y);
    const [wide, high] = [across + 2 * margin, y + 2 * margin];
    const metresPerPixel = Math.max(wide / LARGEST.width, high / LARGEST.height) / FINE;
    const width = Math.max(NARROWEST * FINE, Math.round(wide / metresPerPixel));
    return {
      width,
      height: Math.round(high / metresPerPixel),
      metresPerPixel,
      azimuth,
      centre: [cx, cy, cz],
      isCut,
      bar: scaleBar(width * metresPerPixel * 0.9, metresPerPixel),
    };
  };
  return [
    { kind: 'front', shot: shot(0, false) },
    { kind: 'side', shot: shot(90, false) },
    { kind: 'section', shot: shot(x >= z ? 90 : 0, true) },
  ];
}

/** Draws an object for print and for study. */
export async function makeDrawings(
  studio: Studio,
  bounds: ModelManifest['bounds'],
): Promise<{ drawings: Drawing[]; files: MadeFile[] }> {
  const drawings: Drawing[] = [];
  const files: MadeFile[] = [];
  for (const { kind, shot } of drawingShots(bounds)) {
    const { data, info } = await sharp(await studio.draw(shot))
      .resize({ width: Math.round(shot.width / FINE) })
      .greyscale()
      .webp({ quality: 80, effort: 6 })
      .toBuffer({ resolveWithObject: true });
    const file = `drawing-${kind}.webp`;
    files.push({ file, bytes: data });
    drawings.push({
      kind,
      file,
      width: info.width,
      height: info.height,
      bytes: data.byteLength,
      type: 'image/webp',
      metresPerPixel: shot.metresPerPixel * FINE,
    });
  }
  return { drawings, files };
}
