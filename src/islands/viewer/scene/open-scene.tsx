import { createRoot, extend } from '@react-three/fiber';
import {
  AgXToneMapping,
  DirectionalLight,
  Group,
  HemisphereLight,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  Vector2,
  WebGLRenderer,
} from 'three';
import type { OrbitControls } from 'three/addons/controls/OrbitControls.js';
import type { StoreApi } from 'zustand';
import type { Scene } from '../interface.ts';
import { limitsOfBoth } from '../comparison.ts';
import { limitsWithFigure } from '../figure-place.ts';
import { limitsFor, radiusOf } from '../limits.ts';
import type { CameraView } from '../projection.ts';
import type { ViewerState } from '../state.ts';
import type { ViewerConfig } from '../viewer-config.ts';
import { createCameraDriver } from './camera-driver.ts';
import { CameraRig } from './camera-rig.tsx';
import { firstLook } from './first-look.ts';
import { countFrames } from './frames.ts';
import { Ground } from './ground.tsx';
import { handOver } from './hand.ts';
import type { SceneLayer } from './layer.ts';
import { lostOrLeft, throwIfFull } from './memory.ts';
import { disposeModel, parseModel, readModelFile } from './model-file.ts';
import { pick } from './pick.ts';
import { solidOf } from './solid.ts';
import { textureBytes } from './texture-bytes.ts';
import { standInOf } from './stand-in.ts';
import { VitrineLight } from './vitrine-light.tsx';
import { createWardrobe } from './wardrobe.ts';

// Only the classes drawn here: <Canvas> would register all of three and bring react-dom (65 KB more).
extend({ DirectionalLight, Group, HemisphereLight, Mesh, MeshBasicMaterial, PlaneGeometry });

export interface SceneOptions {
  readonly canvas: HTMLCanvasElement;
  readonly context: WebGL2RenderingContext;
  /** The element whose size the canvas fills. */
  readonly frame: HTMLElement;
  readonly config: ViewerConfig;
  readonly state: StoreApi<ViewerState>;
  /** The first look: the model of level `level`, as it came. */
  readonly file: ArrayBuffer;
  readonly level: number;
  /** Whether the camera cuts instead of flying. */
  readonly calm: () => boolean;
  readonly pixelRatio: number;
  /** The visitor has gone elsewhere before the first frame. */
  readonly signal: AbortSignal;
}

/**
 * Draws the object on the canvas, one frame whenever something has changed and none otherwise.
 * Resolves when the first textured frame is drawn.
 * @throws ModelProblem when the file is not a model, or the graphics card has no room for it
 */
export async function openScene(options: SceneOptions): Promise<Scene> {
  const { canvas, context, frame, config, state, calm, pixelRatio } = options;
  let object = await parseModel(options.file);
  let level = options.level;
  const redraw = () => store.getState().invalidate();
  const wardrobe = createWardrobe(firstLook, redraw);
  const layers = new Set<SceneLayer>();
  const narrow = limitsFor(config.bounds, config.view, config.view.fov);
  const wide = limitsWithFigure(narrow, config);
  let together = limitsOfBoth(narrow, null, config.view);
  const limits = () => {
    const { compare, figure } = state.getState();
    return compare !== null ? together : figure ? wide : narrow;
  };
  const coarse = standInOf(object);
  let standIn = coarse;
  const solid = solidOf(coarse, radiusOf(config.bounds), () => wardrobe.planes);
  const root = createRoot(canvas);
  let controls: OrbitControls | null = null;
  let entered = false;
  const reach = (view: CameraView) => solid.reach(view);
  const driver = createCameraDriver({ state, limits, reach, calm, wake: redraw });
  const onControls = (next: OrbitControls | null) => {
    controls = next;
    if (next !== null) handOver(next, entered);
  };
  const draw = () =>
    root.render(
      <>
        <VitrineLight state={state} />
        <Ground bounds={config.bounds} object={coarse} />
        <primitive object={object} />
        {[...layers].map((Layer) => (
          <Layer key={Layer.name} {...{ object, wardrobe, state, config }} />
        ))}
        <CameraRig {...{ state, driver, limits, reach, calm, onControls }} fov={config.view.fov} />
      </>,
    );

  const size = () => ({ width: frame.clientWidth, height: frame.clientHeight, top: 0, left: 0 });
  let renderer: WebGLRenderer | undefined;
  await root.configure({
    gl: (defaults) => {
      renderer = new WebGLRenderer({ ...defaults, canvas, context });
      renderer.toneMapping = AgXToneMapping;
      renderer.toneMappingExposure = 1.5;
      renderer.localClippingEnabled = true;
      renderer.debug.checkShaderErrors = false; // asking waits for the compiler before each first frame
      return renderer;
    },
    frameloop: 'demand',
    dpr: pixelRatio,
    size: size(),
  });
  const store = draw();
  wardrobe.show(object);
  driver.look(state.getState().camera, 'cut');

  const frames = countFrames(store.getState().scene);
  const resized = new ResizeObserver(() => {
    const { width, height } = size();
    if (width > 0 && height > 0) store.getState().setSize(width, height);
  });
  resized.observe(frame);
  const stopWatching = state.subscribe((now, before) => {
    if (now.camera === before.camera) redraw();
  });

  /** Resolves after a frame with the model of the moment in it. */
  const modelDrawn = async () => {
    do {
      redraw();
      await frames.next();
    } while (object.parent === null);
  };
  const dispose = () => {
    resized.disconnect();
    stopWatching();
    frames.stop();
    root.unmount();
    disposeModel(object);
    canvas.remove();
  };

  try {
    await Promise.race([modelDrawn(), lostOrLeft(canvas, options.signal)]);
    throwIfFull(context);
  } catch (problem) {
    dispose();
    throw problem;
  }

  return {
    canvas,
    goal: driver.goal,
    look: driver.look,
    hides: ({ at, normal }) => solid.hides(at, normal, state.getState().camera),
    makeRoomFor(around) {
      together = limitsOfBoth(narrow, around, config.view);
      draw();
    },
    setEntered(next) {
      entered = next;
      if (controls !== null) handOver(controls, entered);
    },
    async showLevel(wanted) {
      const lod = config.lods.find((candidate) => candidate.level === wanted);
      if (lod === undefined || wanted === level) return;
      const next = await parseModel(await readModelFile(fetch(lod.url), lod.bytes));
      const former = { object, level };
      const show = (shown: typeof former) => {
        ({ object, level } = shown);
        standIn = standInOf(object);
        wardrobe.show(object);
        draw();
      };
      show({ object: next, level: wanted });
      await modelDrawn();
      try {
        throwIfFull(context);
        disposeModel(former.object);
      } catch (problem) {
        show(former);
        disposeModel(next);
        throw problem;
      }
    },
    pick(clientX, clientY) {
      const { left, top, width, height } = canvas.getBoundingClientRect();
      const place = new Vector2(
        ((clientX - left) / width) * 2 - 1,
        1 - ((clientY - top) / height) * 2,
      );
      return pick(standIn, store.getState().camera, place, wardrobe.planes);
    },
    add(layer) {
      layers.add(layer);
      draw();
      return () => {
        layers.delete(layer);
        draw();
      };
    },
    picture() {
      const { gl, scene, camera } = store.getState();
      gl.render(scene, camera); // its pixels are there until this task ends
      const picture = document.createElement('canvas');
      picture.width = canvas.width;
      picture.height = canvas.height;
      picture.getContext('2d')?.drawImage(canvas, 0, 0);
      return picture;
    },
    redraw,
    setSeen(seen) {
      store.getState().setFrameloop(seen ? 'demand' : 'never');
      if (seen) redraw();
    },
    afterFrame: frames.after,
    stats: () => ({
      frames: frames.count,
      triangles: store.getState().gl.info.render.triangles,
      textureBytes: textureBytes(store.getState().scene),
      level,
    }),
    dispose,
  };
}
