import { fill } from '../../../i18n/words.ts';
import type { Showing, Viewer, ViewerTool } from '../interface.ts';
import { lengthInWords } from '../length.ts';
import { type CameraView, stageWidth } from '../projection.ts';
import { directionSentence } from '../spoken-view.ts';

/** Speak when the camera has rested this long, in milliseconds, so that a turn is told once. */
const REST = 500;

/** How much the picture shows, as a sentence. */
function widthSentence({ config }: Viewer<Showing>, camera: CameraView): string {
  const length = lengthInWords(stageWidth(camera, config.view.fov), config);
  return fill(config.says.pictureWidth, { length });
}

/** Tells, for those who do not see it, from where the object is seen now and how near. */
export const spokenViews: ViewerTool<Showing> = (viewer) => {
  const { state, config } = viewer;
  let direction = directionSentence(config.says, config.view);
  let width = widthSentence(viewer, config.view);
  let rest: ReturnType<typeof setTimeout> | undefined;
  const speak = () => {
    const { camera } = state.getState();
    const now = {
      direction: directionSentence(config.says, camera),
      width: widthSentence(viewer, camera),
    };
    const news = [
      now.direction === direction ? '' : now.direction,
      now.width === width ? '' : now.width,
    ].filter((sentence) => sentence !== '');
    ({ direction, width } = now);
    const told = document.activeElement?.matches('[data-turn]') === true; // a slider tells its value itself
    if (news.length > 0 && !told) viewer.say(news.join(' '));
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
