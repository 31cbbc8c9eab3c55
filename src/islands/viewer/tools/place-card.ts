import { numerals } from '../../../i18n/numerals.ts';
import { htmlPart } from '../html-part.ts';
import type { Showing, Viewer } from '../interface.ts';
import type { Passage } from '../viewer-config.ts';
import type { Places } from './places.ts';

/** The words of the chosen annotation, by the picture: Left and Right go on to the others, Escape closes. */
export function placeCard(viewer: Viewer<Showing>, places: Places): { focus(): void; end(): void } {
  const { root, state, config } = viewer;
  const card = htmlPart(root, '[data-card]');
  const number = htmlPart(card, '[data-card-number]');
  const label = htmlPart(card, '[data-card-label]');
  const note = htmlPart(card, '[data-card-note]');
  const media = [...card.querySelectorAll<HTMLElement>('[data-card-media]')];
  const stop = new AbortController();
  const { signal } = stop;

  const write = (part: HTMLElement, passage: Passage | undefined) => {
    part.textContent = passage?.text ?? '';
    part.hidden = passage === undefined;
    if (passage !== undefined) part.lang = passage.lang;
  };
  const draw = (annotation: string | null) => {
    const index = config.annotations.findIndex(({ id }) => id === annotation);
    const chosen = config.annotations[index];
    card.hidden = chosen === undefined;
    for (const part of media) {
      part.hidden = part.dataset['cardMedia'] !== chosen?.id;
      if (part.hidden) part.querySelector('audio')?.pause();
    }
    if (chosen === undefined) return;
    number.textContent = numerals(config.lang).format(index + 1);
    write(label, chosen.label);
    write(note, chosen.note);
  };
  const unsubscribe = state.subscribe(({ annotation }, before) => {
    if (annotation !== before.annotation) draw(annotation);
  });
  draw(state.getState().annotation);

  htmlPart(card, '[data-previous]').addEventListener('click', () => places.step(-1), { signal });
  htmlPart(card, '[data-next]').addEventListener('click', () => places.step(1), { signal });
  htmlPart(card, '[data-close-card]').addEventListener('click', places.close, { signal });
  card.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') places.close();
      else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight')
        places.step(event.key === 'ArrowLeft' ? -1 : 1);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal },
  );
  return {
    focus: () => card.focus({ preventScroll: true }),
    end() {
      unsubscribe();
      stop.abort();
      draw(null);
    },
  };
}
