import type { DrawingShot } from './shot.ts';

/** Parts of the bar, black and white in turn. */
const PARTS = 5;
/** Height of the strip under the drawing, its bar and its figures, pixels. */
const STRIP = { height: 150, bar: 16, top: 44, figures: 40 };
const INK = '#1b1815';

/** The drawing on white paper with its scale bar under it. */
export function onPaper(drawing: HTMLCanvasElement, shot: DrawingShot): HTMLCanvasElement {
  const paper = document.createElement('canvas');
  paper.width = shot.width;
  paper.height = shot.height + STRIP.height;
  const brush = paper.getContext('2d');
  if (brush === null) throw new Error('no 2D canvas');
  brush.fillStyle = '#ffffff';
  brush.fillRect(0, 0, paper.width, paper.height);
  brush.drawImage(drawing, 0, 0);

  const { pixels, label } = shot.bar;
  const left = Math.round((paper.width - pixels) / 2);
  const top = shot.height + STRIP.top;
  brush.fillStyle = brush.strokeStyle = INK;
  brush.lineWidth = 3;
  for (let part = 0; part < PARTS; part += 2) {
    brush.fillRect(left + (part * pixels) / PARTS, top, pixels / PARTS, STRIP.bar);
  }
  brush.strokeRect(left, top, pixels, STRIP.bar);
  brush.font = `500 ${String(STRIP.figures)}px Sala`;
  brush.textBaseline = 'top';
  brush.textAlign = 'center';
  const under = top + STRIP.bar + 14;
  brush.fillText('0', left, under);
  brush.fillText(label, left + pixels, under);
  return paper;
}
