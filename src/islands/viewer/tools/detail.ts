import { htmlPart } from '../html-part.ts';
import { modelsToFetch } from '../download.ts';
import type { ViewerTool } from '../interface.ts';
import { noteOnDevice } from '../on-device.ts';
import { drawn } from './drawn.ts';
import { whenIdle } from '../when-idle.ts';

const isFull = (problem: unknown) =>
  problem instanceof Error && 'reason' in problem && problem.reason === 'memory';

/** Finer models: in idle time the one that suits the device, and the finest there is when the visitor asks for it. */
export const detail: ViewerTool = ({ root, config, scene, testing, lean, show }) => {
  const button = htmlPart<HTMLButtonElement>(root, '[data-detail]');
  const finest = config.lods.reduce((a, b) => (b.level > a.level ? b : a));
  let open = true;

  const offerFinest = () => (button.hidden = scene.stats().level === finest.level);
  const showLod = async (lod: typeof finest, onFailure: (sentence: string) => void) => {
    let full = false;
    try {
      await scene.showLevel(lod.level);
      noteOnDevice(lod.sha256, lod.url);
    } catch (problem) {
      full = isFull(problem);
      onFailure(full ? config.says.detailTooMuch : config.says.detailFailed); // the present model stays
    }
    if (open && !full) offerFinest();
  };
  const onPress = () => {
    button.hidden = true;
    void showLod(finest, show);
  };
  button.addEventListener('click', onPress);

  const suits = modelsToFetch(config.lods).at(-1);
  const stop =
    testing || lean
      ? () => undefined
      : whenIdle(() => {
          // Nothing is fetched and read while the first frame is still on its way to the screen.
          void drawn(scene.canvas).then(() => {
            if (open && suits) void showLod(suits, () => undefined);
          });
        });
  if (testing || lean) offerFinest();
  return () => {
    open = false;
    stop();
    button.hidden = true;
    button.removeEventListener('click', onPress);
  };
};
