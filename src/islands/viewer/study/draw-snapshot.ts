import type { Viewer } from '../interface.ts';
import { lengthInWords, scaleBar } from '../length.ts';
import { placeOnStage, stageSide, stageWidth } from '../projection.ts';
import { wrapped } from './wrapped.ts';

const GROUND = '#1b1815';
const INK = '#f6ecd2';
const SOFT_INK = '#b9c6c3';
const GILT = '#e3b75a';
/** Sizes of the caption, as parts of the picture's width. */
const TITLE = 0.034;
const TEXT = 0.022;
const EDGE = 0.035;
/** Smallest width in pixels: a caption is to be read. */
const NARROWEST = 900;

/** The object that is compared, as it is seen in its pane, and the names of both. */
function comparedIn(root: HTMLElement) {
  if (!root.matches('[data-comparing]')) return null;
  const pane = root.querySelector<HTMLCanvasElement>('[data-compare-pane]');
  const names = [...root.querySelectorAll('[data-compare-whose]')].map(({ textContent }) =>
    textContent.trim(),
  );
  return pane && { pane, names };
}

/**
 * The view as a picture, with the scale bar and the tape on it, and a strip with the caption under it. Two objects that
 * are compared stand side by side in it.
 *
 * @param caption lines from the name down; the first is the title
 */
export function drawSnapshot(viewer: Viewer, caption: readonly string[]): HTMLCanvasElement {
  const { root, scene } = viewer;
  const source = scene.picture();
  const compared = comparedIn(root);
  const panes = compared === null ? 1 : 2;
  const width = Math.max(NARROWEST, source.width * panes);
  const height = Math.round((source.height / (source.width * panes)) * width);
  const own = width / panes;
  const picture = document.createElement('canvas');
  const pen = picture.getContext('2d');
  if (pen === null) return picture;
  const family = getComputedStyle(root).fontFamily;
  const edge = Math.round(EDGE * width);
  const fontOf = (index: number) =>
    index === 0
      ? `600 ${String(Math.round(TITLE * width))}px ${family}`
      : `400 ${String(Math.round(TEXT * width))}px ${family}`;
  const lines = caption.flatMap((text, index) => {
    pen.font = fontOf(index);
    return wrapped(text, width - 2 * edge, (part) => pen.measureText(part).width).map((line) => ({
      line,
      index,
      step: Math.round((index === 0 ? TITLE * 1.5 : TEXT * 1.65) * width),
    }));
  });
  picture.width = width;
  picture.height = height + lines.reduce((sum, { step }) => sum + step, edge * 2);

  pen.fillStyle = GROUND;
  pen.fillRect(0, 0, picture.width, picture.height);
  pen.drawImage(source, 0, 0, own, height);
  if (compared !== null) pen.drawImage(compared.pane, own, 0, own, height);
  pen.lineCap = 'round';
  drawTape(pen, viewer, own, height);
  if (!root.matches('[data-compare-filling]'))
    drawScale(pen, viewer, { width: own, height, edge, font: fontOf(1) });
  pen.font = fontOf(1);
  pen.fillStyle = INK;
  for (const [index, name] of (compared?.names ?? []).entries())
    outlined(pen, name, own * index + edge, edge * 1.5);

  let base = height + edge;
  pen.textAlign = 'left';
  for (const { line, index, step } of lines) {
    base += step;
    pen.font = fontOf(index);
    pen.fillStyle = index === 0 ? INK : SOFT_INK;
    pen.fillText(line, edge, base - step * 0.3);
  }
  return picture;
}

function drawScale(
  pen: CanvasRenderingContext2D,
  { state, config }: Viewer,
  frame: { width: number; height: number; edge: number; font: string },
): void {
  const bar = scaleBar(stageWidth(state.getState().camera, config.view.fov));
  const long = bar.share * stageSide(frame.width, frame.height);
  const base = frame.height - frame.edge;
  pen.fillStyle = INK;
  pen.fillRect(frame.edge, base, long, Math.max(3, frame.width / 320));
  pen.font = frame.font;
  outlined(pen, lengthInWords(bar.metres, config), frame.edge, base - frame.edge * 0.35);
}

function drawTape(
  pen: CanvasRenderingContext2D,
  { root, state, config }: Viewer,
  width: number,
  height: number,
): void {
  const { camera, measure } = state.getState();
  const side = stageSide(width, height);
  const ends = measure.flatMap((point) => {
    const place = placeOnStage(point, camera, config.view.fov);
    if (place === null) return [];
    return [{ x: width / 2 + (place.x - 0.5) * side, y: height / 2 + (place.y - 0.5) * side }];
  });
  const [from, to] = ends;
  if (from === undefined || to === undefined) return;
  for (const [style, wide] of [
    [GROUND, 7],
    [INK, 3],
  ] as const) {
    pen.strokeStyle = style;
    pen.lineWidth = (wide * width) / NARROWEST;
    pen.beginPath();
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
  }
  pen.fillStyle = GILT;
  for (const { x, y } of [from, to]) {
    pen.beginPath();
    pen.arc(x, y, (7 * width) / NARROWEST, 0, 2 * Math.PI);
    pen.fill();
  }
  const words = root.querySelector('[data-tape-length]')?.textContent.trim() ?? '';
  pen.font = `600 ${String(Math.round(TEXT * 1.2 * width))}px ${getComputedStyle(root).fontFamily}`;
  pen.textAlign = 'center';
  pen.fillStyle = INK;
  outlined(pen, words, (from.x + to.x) / 2, (from.y + to.y) / 2 - width * 0.02);
  pen.textAlign = 'left';
}

/** Text that is read on any ground. */
function outlined(pen: CanvasRenderingContext2D, text: string, x: number, y: number): void {
  pen.strokeStyle = GROUND;
  pen.lineWidth = 5;
  pen.lineJoin = 'round';
  pen.strokeText(text, x, y);
  pen.fillText(text, x, y);
}
