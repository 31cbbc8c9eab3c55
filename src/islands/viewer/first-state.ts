import { stateFromHash, type ViewerState } from './state.ts';
import { AT_REST } from './study-settings.ts';
import type { ViewerConfig } from './viewer-config.ts';

/** The view of the poster, with nothing chosen and nothing set. */
export function firstLook({ view }: ViewerConfig): ViewerState {
  const { azimuth, elevation, distance, target } = view;
  return { ...AT_REST, camera: { azimuth, elevation, distance, target }, annotation: null };
}

/** What the address asks for, where it speaks of this viewer and makes sense, or the page; the first look otherwise. */
export function firstState(config: ViewerConfig): ViewerState {
  const { linked, opensWith = '', annotations } = config;
  const asked = stateFromHash(linked ? location.hash : opensWith);
  if (asked === null) return firstLook(config);
  const known = annotations.some(({ id }) => id === asked.annotation);
  return { ...asked, annotation: known ? asked.annotation : null };
}
