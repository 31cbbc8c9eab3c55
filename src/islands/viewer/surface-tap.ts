import type { SurfacePoint } from './interface.ts';

/** The visitor has pointed at a place of the surface; comes from the viewer's element where the page asks for one. */
export class SurfaceTap extends Event {
  static readonly TYPE = 'surface-tap';
  readonly surface: SurfacePoint;

  constructor(surface: SurfacePoint) {
    super(SurfaceTap.TYPE, { bubbles: true });
    this.surface = surface;
  }
}
