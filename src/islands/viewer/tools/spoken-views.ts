import { fill } from '../../../i18n/words.ts';
import type { Viewer, ViewerTool } from '../interface.ts';
import { lengthInWords } from '../length.ts';
import { type CameraView, stageWidth } from '../projection.ts';
import { spokenView } from '../spoken-view.ts';

/** Speak when the camera has rested this long, in milliseconds, so that a turn is told once. */
const REST = 500;

/** The direction of a view as a sentence. */
function directionSentence({ config: { says } }: Viewer, view: CameraView): string {
  const spoken = spokenView(view);
  return spoken.from === 'top'
    ? says.seenFromTop
    : fill(says.seenFrom, { side: says[spoken.side], height: says[spoken.height] });
}

/** How much the picture shows, as a sentence. */
function widthSentence({ config }: Viewer, camera: CameraView): string {
  const length = lengthInWords(stageWidth(camera, config.view.fov), config);
  return fill(config.says.pictureWidth, { length });
}

/** Tells, for those who do not see it, from where the object is seen now and how near. */
export const spokenViews: ViewerTool = (viewer) => {
  const { state, config } = viewer;
  let direction = directionSentence(viewer, config.view);
  let width = widthSentence(viewer, config.view);
  let rest: ReturnType<typeof setTimeout> | undefined;
  const speak = () => {
    const { camera } = state.getState();
    const now = {
      direction: directionSentence(viewer, camera),
      width: widthSentence(viewer, camera),
    };
    const news = [
      now.direction === direction ? '' : now.direction,
      now.width === width ? '' : now.width,
    ].filter((sentence) => sentence !== '');
    ({ direction, width } = now);
    if (news.length > 0) viewer.say(news.join(' '));
  };
  const stop = state.subscribe(({ camera }, before) => {
    if (camera === before.camera) return;
    clearTimeout(rest);
    rest = setTimeout(speak, REST);
  });
  return () => {
    clearTimeout(rest);
    stop();
  };
};
