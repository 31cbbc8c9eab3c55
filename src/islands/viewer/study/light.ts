import { CHIEF_LAMP } from '../../../domain/vitrine-lamps.ts';
import { htmlPart } from '../html-part.ts';
import type { StudyTool } from '../interface.ts';
import type { LightDirection } from '../study-settings.ts';
import { directionOnPad, placeOnPad } from './light-pad.ts';

const { azimuth, elevation } = CHIEF_LAMP;
const AS_IN_THE_POSTER: LightDirection = { azimuth, elevation };

/** The chief lamp, led on a pad that is the half of the sky before the object, or by two sliders. */
export const light: StudyTool = ({ state }, drawer) => {
  const stop = new AbortController();
  const { signal } = stop;
  const pad = htmlPart<SVGSVGElement>(drawer, '[data-light-pad]');
  const lamp = htmlPart<SVGElement>(pad, '[data-lamp]');
  const side = htmlPart<HTMLInputElement>(drawer, '[name="light-side"]');
  const height = htmlPart<HTMLInputElement>(drawer, '[name="light-height"]');
  const reset = htmlPart<HTMLButtonElement>(drawer, '[data-light-reset]');

  const set = (direction: LightDirection | null) => state.setState({ light: direction });
  const draw = () => {
    const led = state.getState().light;
    const direction = led ?? AS_IN_THE_POSTER;
    const { x, y } = placeOnPad(direction);
    lamp.setAttribute('transform', `translate(${x.toFixed(3)} ${y.toFixed(3)})`);
    side.value = String(Math.round(direction.azimuth));
    height.value = String(Math.round(direction.elevation));
    reset.disabled = led === null;
  };
  const lead = ({ clientX, clientY }: PointerEvent) => {
    const { left, top, width, height: high } = pad.getBoundingClientRect();
    const x = ((clientX - left) / width) * 2 - 1;
    const y = ((clientY - top) / high) * 2 - 1;
    set(directionOnPad({ x, y }));
  };
  const slide = (moved: Partial<LightDirection>) =>
    set({ ...(state.getState().light ?? AS_IN_THE_POSTER), ...moved });

  pad.addEventListener(
    'pointerdown',
    (event) => {
      pad.setPointerCapture(event.pointerId);
      lead(event);
    },
    { signal },
  );
  pad.addEventListener(
    'pointermove',
    (event) => {
      if (pad.hasPointerCapture(event.pointerId)) lead(event);
    },
    { signal },
  );
  side.addEventListener('input', () => slide({ azimuth: side.valueAsNumber }), { signal });
  height.addEventListener('input', () => slide({ elevation: height.valueAsNumber }), { signal });
  reset.addEventListener(
    'click',
    () => {
      set(null);
      side.focus();
    },
    { signal },
  );
  const unsubscribe = state.subscribe((now, before) => {
    if (now.light !== before.light) draw();
  });
  draw();
  return () => {
    unsubscribe();
    stop.abort();
  };
};
