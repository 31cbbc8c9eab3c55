import type { Showing, Viewer } from '../interface.ts';
import type { Places } from './places.ts';

/**
 * The list of annotations beside the object (LookClosely.astro, anywhere on the page). While the viewer is open,
 * the name of each becomes a button that shows it on the object.
 */
export function placeList(viewer: Viewer<Showing>, places: Places): () => void {
  const { state, config, root } = viewer;
  const list = document.querySelector(`[data-annotations-of="${CSS.escape(config.id)}"]`);
  const entries = [...(list?.querySelectorAll<HTMLElement>('[data-annotation]') ?? [])].flatMap(
    (entry) => {
      const name = entry.querySelector('[data-annotation-name]');
      const id = entry.dataset['annotation'];
      return name === null || id === undefined ? [] : [{ entry, name, id }];
    },
  );
  const buttons = entries.map(({ id, name }) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...name.childNodes);
    name.append(button);
    button.addEventListener('click', () => {
      places.choose(id, button);
      root.scrollIntoView({ block: 'nearest' });
    });
    return { id, name, button };
  });
  const mark = (annotation: string | null) => {
    for (const { id, entry } of entries) entry.toggleAttribute('data-chosen', id === annotation);
    for (const { id, button } of buttons) {
      button.setAttribute('aria-pressed', String(id === annotation));
    }
  };
  const unsubscribe = state.subscribe(({ annotation }) => mark(annotation));
  mark(state.getState().annotation);
  return () => {
    unsubscribe();
    mark(null);
    for (const { name, button } of buttons) name.replaceChildren(...button.childNodes);
  };
}
