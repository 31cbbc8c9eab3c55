import { annotationView } from '../annotation-view.ts';
import type { Showing, Viewer, ViewerTool } from '../interface.ts';
import { placeCard } from './place-card.ts';
import { placeLinks } from './place-links.ts';
import { placeList } from './place-list.ts';
import { placePins } from './place-pins.ts';

/** What the pins, the list and the card do with a choice. */
export interface Places {
  /** Chooses an annotation by a press on `opener`, which gets the focus back when it is closed. */
  choose(id: string, opener: HTMLElement | SVGElement): void;
  /** The annotation before (−1) or after (1) the chosen one, round the ends. */
  step(by: -1 | 1): void;
  /** Lets the choice go and gives the focus back. */
  close(): void;
}

/** Moves the camera to the chosen annotation. */
function lookAtChoice({ state, scene, config }: Viewer<Showing>): void {
  const { annotation } = state.getState();
  const chosen = config.annotations.find(({ id }) => id === annotation);
  const view = chosen === undefined ? null : annotationView(chosen, config.view);
  if (view !== null) scene.look(view, 'fly');
}

/** The numbered places: pins on the object, the list beside it and the card with the words of the chosen one. */
export const places: ViewerTool<Showing> = (viewer) => {
  const { state, config } = viewer;
  const ids = config.annotations.map(({ id }) => id);
  if (ids.length === 0) return () => undefined;
  let opener: HTMLElement | SVGElement | null = null;
  const set = (annotation: string | null) => {
    state.setState({ annotation });
    lookAtChoice(viewer);
  };
  const chooser: Places = {
    choose(id, by) {
      opener = by;
      set(id);
      card.focus();
    },
    step(by) {
      const { annotation } = state.getState();
      const now = annotation === null ? -1 : ids.indexOf(annotation);
      set(ids[(now + by + ids.length) % ids.length] ?? null);
    },
    close() {
      state.setState({ annotation: null });
      opener?.focus({ preventScroll: true });
      opener = null;
    },
  };
  const card = placeCard(viewer, chooser);
  const ends = [
    card.end,
    placePins(viewer, chooser),
    placeList(viewer, chooser),
    placeLinks(viewer, chooser),
  ];
  return () => {
    for (const end of ends) end();
  };
};
