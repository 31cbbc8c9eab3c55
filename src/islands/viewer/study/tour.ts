import { htmlPart } from '../html-part.ts';
import type { Showing, StudyTool } from '../interface.ts';
import { AT_REST, type TourPlace } from '../study-settings.ts';
import { stateAtStep, stepAt } from '../tour-steps.ts';

const all = (root: Element, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];

/**
 * Walks round the object, one step after the other: the words change in the drawer, which screen readers hear, the
 * camera goes to the step's view and its number is lit. Left and Right in the drawer do as the buttons do. The focus
 * stays on the button that was pressed.
 */
export const tour: StudyTool<Showing> = ({ root, state, scene, config }, drawer) => {
  const stop = new AbortController();
  const { signal } = stop;
  const choice = htmlPart(drawer, '[data-tour-choice]');
  const buttons = htmlPart(drawer, '[data-tour-buttons]');
  const previous = htmlPart(drawer, '[data-tour-previous]');
  const next = htmlPart(drawer, '[data-tour-next]');
  const steps = all(drawer, '[data-tour-step]');

  const running = (): TourPlace | null => {
    const { tour: place } = state.getState();
    return place !== null && stepAt(config.tours, place) !== undefined ? place : null;
  };
  const isLast = ({ id, step }: TourPlace) =>
    stepAt(config.tours, { id, step: step + 1 }) === undefined;
  const goTo = (place: TourPlace) => {
    const shown = stateAtStep(config, place);
    if (shown === null) return;
    const { camera, ...set } = shown;
    state.setState(set);
    scene.look(camera, 'fly');
  };
  const finish = (place: TourPlace) => {
    state.setState({ ...AT_REST, tool: 'tour' });
    scene.look(config.view, 'fly');
    htmlPart(drawer, `[data-tour-start="${CSS.escape(place.id)}"]`).focus();
  };
  const walk = (by: -1 | 1) => {
    const place = running();
    if (place === null) return;
    if (by === 1 && isLast(place)) finish(place);
    else goTo({ id: place.id, step: place.step + by });
  };

  const draw = () => {
    const place = running();
    const annotation = place && stepAt(config.tours, place)?.annotation;
    choice.hidden = place !== null;
    buttons.hidden = place === null;
    for (const step of steps) {
      const { tour: id, tourStep } = step.dataset;
      step.hidden = id !== place?.id || tourStep !== String(place?.step);
      if (step.hidden) for (const audio of step.querySelectorAll('audio')) audio.pause();
    }
    for (const pin of all(root, '[data-pin]')) {
      pin.toggleAttribute('data-told', pin.dataset['pin'] === annotation);
    }
    if (place === null) return;
    previous.setAttribute('aria-disabled', String(place.step === 1));
    next.textContent =
      (isLast(place) ? next.dataset['finish'] : next.dataset['next']) ?? next.textContent;
  };
  const takeFocus = () => {
    if (document.activeElement?.closest('[data-tour-link]') == null) return;
    root.scrollIntoView({ block: 'nearest' });
    next.focus({ preventScroll: true });
  };

  for (const start of all(choice, '[data-tour-start]')) {
    const id = start.dataset['tourStart'] ?? '';
    start.addEventListener(
      'click',
      () => {
        goTo({ id, step: 1 });
        next.focus();
      },
      { signal },
    );
  }
  previous.addEventListener('click', () => walk(-1), { signal });
  next.addEventListener('click', () => walk(1), { signal });
  htmlPart(drawer, '[data-tour-end]').addEventListener(
    'click',
    () => {
      const place = running();
      if (place !== null) finish(place);
    },
    { signal },
  );
  drawer.addEventListener(
    'keydown',
    (event) => {
      const isWay = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
      if (!isWay || running() === null || event.target instanceof HTMLAudioElement) return;
      event.preventDefault();
      walk(event.key === 'ArrowLeft' ? -1 : 1);
    },
    { signal },
  );
  const unsubscribe = state.subscribe((now, before) => {
    if (now.tour === before.tour) return;
    draw();
    takeFocus();
  });
  draw();
  takeFocus();
  return () => {
    unsubscribe();
    stop.abort();
    draw(); // the state has gone back to the first look
  };
};
