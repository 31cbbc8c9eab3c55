import type { Camera, Object3D, WebGLRenderer } from 'three';

/** Pixels across of the small picture that is looked at. */
const SIDE = 96;

const isLight = (part: Object3D) => 'isLight' in part;
const lights = (part: Object3D) => isLight(part) || part.children.some(isLight);

/** How bright an object is on the screen, from 0 to 1: the mean of its pixels. Nothing else of the scene is drawn. */
export function brightnessOf(
  object: Object3D,
  gl: WebGLRenderer,
  scene: Object3D,
  camera: Camera,
): number {
  const hidden = scene.children.filter((part) => part !== object && part.visible && !lights(part));
  for (const part of hidden) part.visible = false;
  gl.render(scene, camera);
  for (const part of hidden) part.visible = true;
  const small = document.createElement('canvas');
  small.width = small.height = SIDE;
  const pen = small.getContext('2d', { willReadFrequently: true });
  if (pen === null) return 0;
  pen.drawImage(gl.domElement, 0, 0, SIDE, SIDE); // its pixels are there until this task ends
  const { data } = pen.getImageData(0, 0, SIDE, SIDE);
  let [sum, weight] = [0, 0];
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at, at + 4);
    sum += ((0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255) * alpha;
    weight += alpha;
  }
  return weight === 0 ? 0 : sum / weight;
}

/**
 * The setting between `low` and `high` at which something that grows with it is nearest to `wanted`.
 * @param measure tells how much it is at a setting
 */
export function fitted(
  wanted: number,
  [low, high]: readonly [number, number],
  measure: (setting: number) => number,
  rounds = 6,
): number {
  let [from, to] = [low, high];
  for (let round = 0; round < rounds; round += 1) {
    const middle = (from + to) / 2;
    if (measure(middle) > wanted) to = middle;
    else from = middle;
  }
  return (from + to) / 2;
}
