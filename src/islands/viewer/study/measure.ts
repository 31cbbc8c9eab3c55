import { fill } from '../../../i18n/words.ts';
import { htmlPart } from '../html-part.ts';
import type { StudyTool, Viewer } from '../interface.ts';
import { measureInWords } from '../length.ts';
import type { Point } from '../projection.ts';
import { TapeRead } from '../tape-read.ts';
import { onTap } from './on-tap.ts';
import { tapeOnStage } from './tape-on-stage.ts';

/** Metres by which a length taken on the model as it is drawn now may be wrong: the model's own error, and both ends' deviation. */
function errorOf({ config, scene }: Viewer): number {
  const shown = config.lods.find(({ level }) => level === scene.stats().level);
  return ((config.accuracyMm ?? 0) + 2 * (shown?.deviationMm ?? 0)) / 1000;
}

/** An end that is dragged has come to rest after so many milliseconds. */
const RESTS = 200;

const apart = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/**
 * A tape between two points of the surface. A tap, the middle of the picture or a numbered place gives a point; a third
 * begins anew.
 */
export const measure: StudyTool = (viewer, drawer) => {
  const { root, state, scene, config } = viewer;
  const stop = new AbortController();
  const { signal } = stop;
  const stage = htmlPart(root, '[data-stage]');
  const result = htmlPart(drawer, '[data-measure-result]');
  const again = htmlPart<HTMLButtonElement>(drawer, '[data-measure-again]');
  const { second = '', length: pattern = '', noSurface = '' } = result.dataset;
  const inUse = () => state.getState().tool === 'measure';

  const inWords = (): string => {
    const [from, to] = state.getState().measure;
    if (from === undefined) return '';
    if (to === undefined) return second;
    return fill(pattern, measureInWords(apart(from, to), errorOf(viewer), config));
  };
  const tape = tapeOnStage(viewer, drawer);
  const draw = () => {
    const words = inWords();
    result.textContent = words;
    again.disabled = state.getState().measure.length === 0;
    tape.draw(state.getState().measure.length === 2 ? words : '');
  };
  const put = (point: Point) =>
    state.setState(({ measure: ends }) => ({
      measure: ends.length === 1 ? [...ends, point] : [point],
    }));
  const putAt = (clientX: number, clientY: number): boolean => {
    const met = scene.pick(clientX, clientY);
    if (met !== null) put(met.point);
    return met !== null;
  };
  const putInMiddle = () => {
    const { left, top, width, height } = stage.getBoundingClientRect();
    if (!putAt(left + width / 2, top + height / 2)) result.textContent = noSurface;
  };

  onTap(stage, ({ clientX, clientY }) => inUse() && putAt(clientX, clientY), signal);
  stage.addEventListener(
    'keydown',
    (event) => {
      if (!inUse() || event.key !== 'Enter') return;
      event.preventDefault();
      putInMiddle();
    },
    { signal },
  );
  // A numbered place gives its point, instead of its words, while the tape is in hand.
  const atPlace = (event: Event) => {
    const pin = event.target instanceof Element ? event.target.closest('[data-pin]') : null;
    const id = pin?.getAttribute('data-pin');
    const at = config.annotations.find((annotation) => annotation.id === id)?.at;
    if (!inUse() || at === undefined) return;
    if (event instanceof KeyboardEvent && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    put(at);
  };
  root.addEventListener('click', atPlace, { signal, capture: true });
  root.addEventListener('keydown', atPlace, { signal, capture: true });
  htmlPart(drawer, '[data-measure-mark]').addEventListener('click', putInMiddle, { signal });
  again.addEventListener(
    'click',
    () => {
      state.setState({ measure: [] });
      stage.focus({ preventScroll: true });
    },
    { signal },
  );
  let resting: ReturnType<typeof setTimeout> | undefined;
  /** Tells the page what the tape says. */
  const tell = () => {
    const [from, to] = state.getState().measure;
    root.dispatchEvent(new TapeRead(from && to && apart(from, to)));
  };
  const showAim = () => root.toggleAttribute('data-measuring', inUse());
  const unsubscribe = state.subscribe((now, before) => {
    if (now.tool !== before.tool) showAim();
    if (now.measure === before.measure) return;
    draw();
    clearTimeout(resting);
    resting = setTimeout(tell, RESTS);
  });
  showAim();
  draw();
  return () => {
    clearTimeout(resting);
    unsubscribe();
    stop.abort();
    tape.end();
    root.removeAttribute('data-measuring');
  };
};
