import { fill } from '../../../i18n/words.ts';
import { htmlPart } from '../html-part.ts';
import type { Showing, ViewerTool } from '../interface.ts';
import { lengthInWords, scaleBar as barFor } from '../length.ts';
import { stageWidth } from '../projection.ts';

/** The scale bar follows the zoom. It is true at the depth of the point that the camera looks at. */
export const scaleBar: ViewerTool<Showing> = ({ root, config, state }) => {
  const bar = htmlPart<SVGElement>(root, '[data-scale]');
  const line = htmlPart<SVGElement>(bar, '[data-scale-line]');
  const text = htmlPart<SVGElement>(bar, '[data-scale-text]');
  const { fov } = config.view;
  const draw = () => {
    const { metres, share } = barFor(stageWidth(state.getState().camera, fov));
    const length = lengthInWords(metres, config);
    line.setAttribute('width', `${(share * 100).toFixed(2)}%`);
    if (text.textContent === length) return;
    text.textContent = length;
    bar.setAttribute('aria-label', fill(config.says.scale, { length }));
  };
  const stop = state.subscribe(({ camera }, before) => {
    if (camera.distance !== before.camera.distance) draw();
  });
  draw();
  return stop;
};
