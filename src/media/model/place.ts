import type { Document, Node, Scene, vec3 } from '@gltf-transform/core';
import { getBounds } from '@gltf-transform/functions';

/** How a model was moved into its place: first turned (degrees about the vertical), then scaled, then shifted (metres). */
export interface Placement {
  turn: number;
  scale: number;
  shift: vec3;
  bounds: { min: vec3; max: vec3 };
}

/** Below this a shift is rounding, metres. */
const NOTHING = 1e-6;

/**
 * Put a model where every viewer expects it: metres, Y up (glTF's own rule), the middle of its base at the
 * origin. With a height it is scaled to it; without one its units are taken for metres, as glTF says.
 * Cameras and lights go: they belong to whoever looks.
 *
 * @param front where its front is now: degrees from +Z towards +X, as an azimuth of the viewer; it is turned to +Z
 */
export function place(document: Document, heightCm?: number, front = 0): Placement {
  const root = document.getRoot();
  const scene = root.getDefaultScene() ?? root.listScenes()[0];
  if (scene === undefined) throw new Error('a model without a scene was let through');
  root.setDefaultScene(scene);
  for (const camera of root.listCameras()) camera.dispose();
  for (const extension of root.listExtensionsUsed()) {
    if (extension.extensionName === 'KHR_lights_punctual') extension.dispose();
  }
  if (front !== 0) {
    const half = (-front * Math.PI) / 360;
    wrap(document, scene, 'turned').setRotation([0, Math.sin(half), 0, Math.cos(half)]);
  }
  const before = getBounds(scene);
  const scale = heightCm === undefined ? 1 : heightCm / 100 / (before.max[1] - before.min[1]);
  const shift: vec3 = [
    (-(before.min[0] + before.max[0]) / 2) * scale,
    -before.min[1] * scale,
    (-(before.min[2] + before.max[2]) / 2) * scale,
  ];
  if (Math.abs(scale - 1) > NOTHING || shift.some((value) => Math.abs(value) > NOTHING)) {
    wrap(document, scene, 'placed').setScale([scale, scale, scale]).setTranslation(shift);
  }
  return { turn: -front, scale, shift, bounds: roundBounds(getBounds(scene)) };
}

/** A node around all that stands in the scene. */
function wrap(document: Document, scene: Scene, name: string): Node {
  const stand = document.createNode(name);
  for (const child of scene.listChildren()) stand.addChild(child);
  scene.addChild(stand);
  return stand;
}

/** A point of the handed-in model, which was not turned, where the placed model has it. */
export function placed(point: readonly [number, number, number], placement: Placement): vec3 {
  const { scale, shift } = placement;
  return [
    round(point[0] * scale + shift[0]),
    round(point[1] * scale + shift[1]),
    round(point[2] * scale + shift[2]),
  ];
}

const round = (value: number) => Math.round(value * 1e5) / 1e5;

const roundPoint = ([x, y, z]: vec3): vec3 => [round(x), round(y), round(z)];

const roundBounds = (bounds: { min: vec3; max: vec3 }) => ({
  min: roundPoint(bounds.min),
  max: roundPoint(bounds.max),
});
