import { htmlPart } from '../html-part.ts';
import type { StudyTool } from '../interface.ts';
import { SectionLayer } from '../scene/section-layer.tsx';
import { AXES, type Section } from '../study-settings.ts';

/** What the drawer begins with: the front half is taken away. */
const FIRST: Section = { axis: 'z', at: 0.5, turned: false };

/** A plane that cuts the object open, along one of three axes. */
export const section: StudyTool = ({ state, scene }, drawer) => {
  const stop = new AbortController();
  const { signal } = stop;
  const choices = [...drawer.querySelectorAll<HTMLInputElement>('[name="section-axis"]')];
  const place = htmlPart<HTMLInputElement>(drawer, '[name="section-at"]');
  const turn = htmlPart<HTMLButtonElement>(drawer, '[data-section-turn]');
  const off = htmlPart<HTMLButtonElement>(drawer, '[data-section-off]');

  const draw = () => {
    const now = state.getState().section;
    for (const choice of choices) choice.checked = choice.value === (now?.axis ?? 'none');
    place.disabled = turn.disabled = off.disabled = now === null;
    if (now === null) return;
    place.value = String(Math.round(now.at * 100));
    turn.setAttribute('aria-pressed', String(now.turned));
  };
  const set = (changes: Partial<Section>) =>
    state.setState(({ section: now }) => ({ section: { ...(now ?? FIRST), ...changes } }));

  drawer.addEventListener(
    'change',
    ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.name !== 'section-axis') return;
      const axis = AXES.find((known) => known === target.value);
      if (axis !== undefined) set({ axis, at: 0.5 });
    },
    { signal },
  );
  place.addEventListener('input', () => set({ at: place.valueAsNumber / 100 }), { signal });
  turn.addEventListener(
    'click',
    () => set({ turned: turn.getAttribute('aria-pressed') !== 'true' }),
    { signal },
  );
  off.addEventListener('click', () => state.setState({ section: null }), { signal });
  const unsubscribe = state.subscribe((now, before) => {
    const opened = now.tool === 'section' && before.tool !== 'section';
    if (opened && now.section === null) set({});
    if (now.section !== before.section) draw();
  });
  const remove = scene.add(SectionLayer);
  if (state.getState().tool === 'section' && state.getState().section === null) set({});
  draw();
  return () => {
    remove();
    unsubscribe();
    stop.abort();
  };
};
