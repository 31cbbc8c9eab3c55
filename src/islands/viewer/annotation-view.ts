import type { CameraView } from './projection.ts';
import type { AnnotationPlace } from './viewer-config.ts';

/** The camera of an annotation: its own, or one straight before its surface at half the first view's distance. */
export function annotationView(annotation: AnnotationPlace, first: CameraView): CameraView | null {
  const { at, normal, view } = annotation;
  if (view !== undefined) {
    const target = view.target ?? at;
    return target === undefined ? null : { ...view, target };
  }
  if (at === undefined) return null;
  const facing =
    normal === undefined
      ? { azimuth: first.azimuth, elevation: first.elevation }
      : {
          azimuth: (Math.atan2(normal[0], normal[2]) * 180) / Math.PI,
          elevation: Math.max(5, (Math.asin(normal[1] / Math.hypot(...normal)) * 180) / Math.PI),
        };
  return { ...facing, distance: first.distance / 2, target: at };
}
