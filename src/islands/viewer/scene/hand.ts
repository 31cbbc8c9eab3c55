import { TOUCH } from 'three';
import type { OrbitControls } from 'three/addons/controls/OrbitControls.js';

/**
 * Who gets the visitor's hand. Entered: one finger turns the object and the wheel zooms. Not entered: both scroll the
 * page, and two fingers still move the object.
 */
export function handOver(controls: OrbitControls, entered: boolean): void {
  controls.enableZoom = entered;
  controls.touches.ONE = entered ? TOUCH.ROTATE : null;
  // three sets touch-action to none, which would stop the page from scrolling under a finger.
  if (controls.domElement !== null) {
    controls.domElement.style.touchAction = entered ? 'none' : 'pan-y';
  }
}
