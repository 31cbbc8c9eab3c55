import { annotationView } from './annotation-view.ts';
import type { CameraView } from './projection.ts';
import { stateFromHash, type ViewerState } from './state.ts';
import { AT_REST, type TourPlace } from './study-settings.ts';
import type { AnnotationPlace } from './viewer-config.ts';

/** A step of a tour as the viewer's script knows it; its words stand in the HTML. */
export interface ViewerTourStep {
  /** Id of the annotation that the step is about. */
  readonly annotation?: string | undefined;
  /** A view with the state of the tools (`#view=…`). */
  readonly view?: string | undefined;
}

export interface ViewerTour {
  readonly id: string;
  readonly steps: readonly ViewerTourStep[];
}

/** An object with tours, as its record and as the viewer's script has it. */
export interface Toured {
  readonly tours: readonly ViewerTour[];
  readonly annotations: readonly (AnnotationPlace & { readonly id: string })[];
  /** The first look. */
  readonly view: CameraView;
}

/** The step of a tour; undefined where there is none. */
export function stepAt(tours: readonly ViewerTour[], place: TourPlace): ViewerTourStep | undefined {
  return tours.find(({ id }) => id === place.id)?.steps[place.step - 1];
}

/**
 * All that the viewer shows at a step: the step's own view and tools, else the view of its annotation, else the first
 * look. Null where there is no such step.
 */
export function stateAtStep(toured: Toured, place: TourPlace): ViewerState | null {
  const step = stepAt(toured.tours, place);
  if (step === undefined) return null;
  const pasted = step.view === undefined ? null : stateFromHash(step.view);
  const annotation = toured.annotations.find(({ id }) => id === step.annotation);
  const { azimuth, elevation, distance, target } = toured.view;
  const camera = pasted?.camera ??
    (annotation && annotationView(annotation, toured.view)) ?? {
      azimuth,
      elevation,
      distance,
      target,
    };
  return { ...AT_REST, ...pasted, camera, annotation: null, tool: 'tour', tour: place };
}
