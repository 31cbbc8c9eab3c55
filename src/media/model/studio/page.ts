/**
 * The studio: a page for headless Chromium that photographs a model in the vitrine's light. It is opened by
 * chromium-studio.ts and never part of the site.
 */
import { Box3, Mesh, PerspectiveCamera, Raycaster, Vector3, type Object3D } from 'three';
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { Exposure } from './exposure.ts';
import { drawInk } from './ink.ts';
import { Vitrine } from './vitrine.ts';
import type { FullView, Stage, StudioHook } from './shot.ts';

declare global {
  interface Window {
    studio: StudioHook;
  }
}

const font = new FontFace('Sala', 'url(font.woff2)');
document.fonts.add(font);

const radians = (degrees: number) => (degrees * Math.PI) / 180;

const exposure = new Exposure();
const camera = new PerspectiveCamera();
let vitrine: Vitrine | undefined;
let model: Object3D | undefined;

function aim(view: FullView, aspect: number): void {
  const [azimuth, elevation] = [radians(view.azimuth), radians(view.elevation)];
  const target = new Vector3(...view.target);
  camera.position
    .set(
      Math.sin(azimuth) * Math.cos(elevation),
      Math.sin(elevation),
      Math.cos(azimuth) * Math.cos(elevation),
    )
    .multiplyScalar(view.distance)
    .add(target);
  camera.fov = view.fov;
  camera.aspect = aspect;
  camera.near = view.distance * 0.02;
  camera.far = view.distance * 60;
  camera.lookAt(target);
  camera.updateProjectionMatrix();
  camera.updateMatrixWorld();
}

window.studio = {
  async load(address: string, stage: Stage) {
    const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
    const { scene } = await loader.loadAsync(address);
    scene.updateMatrixWorld(true);
    model = scene;
    vitrine = new Vitrine(scene, stage);
  },

  photograph({ view, width, height, exposures }) {
    if (vitrine === undefined) throw new Error('photograph before load');
    aim(view, width / height);
    return exposure.take(vitrine, camera, view.azimuth, { width, height, exposures });
  },

  async draw(shot) {
    if (model === undefined) throw new Error('draw before load');
    await font.load();
    return drawInk(exposure.renderer, model, shot).toDataURL('image/png');
  },

  hidden(view, points) {
    if (model === undefined) throw new Error('hidden before load');
    aim(view, 1);
    const ray = new Raycaster();
    const size = new Box3().setFromObject(model).getSize(new Vector3()).length();
    const solid: Object3D[] = [];
    model.traverse((part) => {
      if (part instanceof Mesh) solid.push(part);
    });
    return Object.entries(points).flatMap(([id, at]) => {
      const point = new Vector3(...at);
      const away = point.clone().sub(camera.position);
      ray.set(camera.position, away.clone().normalize());
      // The point lies on the surface of the full model; a simplified one passes a little before or behind it.
      ray.far = away.length() - size * 0.01;
      return ray.intersectObjects(solid, false).length > 0 ? [id] : [];
    });
  },
};
