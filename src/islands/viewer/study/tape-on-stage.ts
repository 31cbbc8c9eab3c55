import { htmlPart } from '../html-part.ts';
import type { Viewer } from '../interface.ts';
import { percent } from '../percent.ts';
import { placeOnStage } from '../projection.ts';

/** The tape over the picture: its line, its two ends, which can be dragged over the surface, and the length on it. */
export function tapeOnStage(
  { root, state, scene, config }: Viewer,
  drawer: HTMLElement,
): { draw(length: string): void; end(): void } {
  const template = htmlPart<HTMLTemplateElement>(drawer, '[data-tape-template]');
  htmlPart(root, '[data-overlay]').append(template.content.cloneNode(true));
  const tape = htmlPart<SVGSVGElement>(root, '[data-tape]');
  const lines = [...tape.querySelectorAll<SVGLineElement>('line')];
  const ends = [...tape.querySelectorAll<SVGElement>('[data-tape-end]')];
  const label = htmlPart<SVGElement>(tape, '[data-tape-length]');
  const stop = new AbortController();
  const { signal } = stop;

  const position = () => {
    const { camera, measure } = state.getState();
    const [from, to] = measure.map((point) => placeOnStage(point, camera, config.view.fov));
    tape.toggleAttribute('hidden', !from);
    [from, to].forEach((place, index) => {
      ends[index]?.toggleAttribute('hidden', !place);
      ends[index]?.setAttribute('x', percent(place?.x ?? 0));
      ends[index]?.setAttribute('y', percent(place?.y ?? 0));
    });
    const whole = from && to;
    for (const line of lines) {
      line.toggleAttribute('hidden', !whole);
      line.setAttribute('x1', percent(from?.x ?? 0));
      line.setAttribute('y1', percent(from?.y ?? 0));
      line.setAttribute('x2', percent(to?.x ?? 0));
      line.setAttribute('y2', percent(to?.y ?? 0));
    }
    label.toggleAttribute('hidden', !whole);
    label.setAttribute('x', percent(((from?.x ?? 0) + (to?.x ?? 0)) / 2));
    label.setAttribute('y', percent(((from?.y ?? 0) + (to?.y ?? 0)) / 2));
  };

  ends.forEach((end, index) => {
    const drag = (event: PointerEvent) => {
      if (!end.hasPointerCapture(event.pointerId)) return;
      const met = scene.pick(event.clientX, event.clientY);
      if (met === null) return;
      state.setState(({ measure }) => ({
        measure: measure.map((point, place) => (place === index ? met.point : point)),
      }));
    };
    end.addEventListener('pointerdown', (event) => end.setPointerCapture(event.pointerId), {
      signal,
    });
    end.addEventListener('pointermove', drag, { signal });
  });
  const stopFollowing = scene.afterFrame(position);
  return {
    draw(length) {
      htmlPart<SVGElement>(label, 'text').textContent = length;
      position();
    },
    end() {
      stopFollowing();
      stop.abort();
      tape.remove();
    },
  };
}
