import type { StudyTool } from '../interface.ts';
import { ModeLayer } from '../scene/mode-layer.tsx';
import { MODES } from '../study-settings.ts';

/** How the surface is drawn: one of a few, each with a sentence on what it is good for. */
export const mode: StudyTool = ({ state, scene }, drawer) => {
  const choices = [...drawer.querySelectorAll<HTMLInputElement>('[name="mode"]')];
  const notes = [...drawer.querySelectorAll<HTMLElement>('[data-mode-note]')];
  const draw = () => {
    const now = state.getState().mode;
    for (const choice of choices) choice.checked = choice.value === now;
    for (const note of notes) note.hidden = note.dataset['modeNote'] !== now;
  };
  const choose = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return;
    state.setState({ mode: MODES.find((known) => known === target.value) ?? 'textured' });
  };
  drawer.addEventListener('change', choose);
  const unsubscribe = state.subscribe((now, before) => {
    if (now.mode !== before.mode) draw();
  });
  draw();
  const remove = scene.add(ModeLayer);
  return () => {
    remove();
    unsubscribe();
    drawer.removeEventListener('change', choose);
  };
};
