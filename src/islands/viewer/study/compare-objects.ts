import type { Bounds } from '../projection.ts';
import type { ViewerLod } from '../viewer-config.ts';

/** An object that may stand beside this one, as the drawer tells it (components/viewer/study/compare.astro). */
export interface ComparedObject {
  readonly id: string;
  readonly name: string;
  /** Language of the name. */
  readonly lang: string;
  readonly page: string;
  /** Its height, width and depth in words. */
  readonly size: string;
  readonly bounds: Bounds;
  readonly lods: readonly Pick<ViewerLod, 'level' | 'url' | 'bytes'>[];
}
