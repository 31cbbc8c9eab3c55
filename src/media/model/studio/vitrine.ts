import {
  Box3,
  CanvasTexture,
  Color,
  CircleGeometry,
  DirectionalLight,
  Fog,
  HemisphereLight,
  Mesh,
  MeshLambertMaterial,
  type Object3D,
  PMREMGenerator,
  Scene,
  Sphere,
  SRGBColorSpace,
  Vector3,
  type WebGLRenderer,
} from 'three';
import { RoomEnvironment } from 'three/addons/environments/RoomEnvironment.js';
import { CHIEF_LAMP, VITRINE_LAMPS } from '../../../domain/vitrine-lamps.ts';
import type { Stage } from './shot.ts';

/** Light that comes from everywhere, part of it with shadows, so that hollows are dark. */
const SKY = { intensity: 0.95, colour: '#dfe4ec' };
const SHADOW_PIXELS = 1024;
/** The dark of the vitrine behind everything; the design token once it is developed. */
const DARK = '#14110f';

const radians = (degrees: number) => (degrees * Math.PI) / 180;

function direction(azimuth: number, elevation: number): Vector3 {
  const [a, e] = [radians(azimuth), radians(elevation)];
  return new Vector3(Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e));
}

/** The k-th of n points of the unit square, evenly spread (Hammersley). */
export function spread(k: number, n: number): [number, number] {
  let [bits, fraction, half] = [k, 0, 0.5];
  while (bits > 0) {
    if (bits & 1) fraction += half;
    bits >>= 1;
    half /= 2;
  }
  return [(k + 0.5) / n, fraction];
}

/** A model on its lit floor. */
export class Vitrine {
  readonly scene = new Scene();
  readonly #lamps: DirectionalLight[];
  readonly #sky: DirectionalLight;
  readonly #ball: Sphere;
  #isFurnished = false;

  constructor(model: Object3D, { bounds, view }: Stage) {
    this.#ball = new Box3(new Vector3(...bounds.min), new Vector3(...bounds.max)).getBoundingSphere(
      new Sphere(),
    );
    model.traverse((part) => {
      part.castShadow = part.receiveShadow = true;
      if (!(part instanceof Mesh)) return;
      for (const material of [part.material].flat()) material.fog = false;
    });
    // The others would not be missed: every shadow is the whole model drawn once more.
    this.#lamps = VITRINE_LAMPS.map((lamp) =>
      this.#hang(lamp.colour, lamp.intensity, lamp === CHIEF_LAMP),
    );
    this.#sky = this.#hang(SKY.colour, SKY.intensity, true);
    const frame = view.distance * Math.tan(radians(view.fov / 2));
    const pool = Math.max(frame, this.#ball.radius * 0.55);
    const floor = new Mesh(new CircleGeometry(pool * 40, 96), floorMaterial(pool * 40, pool));
    floor.rotation.x = -Math.PI / 2;
    floor.position.set(view.target[0], bounds.min[1] - pool * 0.0001, view.target[2]);
    floor.receiveShadow = true;
    this.scene.add(model, floor, new HemisphereLight('#dfe4ec', '#6b6258', 0.25));
    // The floor loses itself in the dark, without a horizon.
    this.scene.background = new Color(DARK);
    this.scene.fog = new Fog(DARK, view.distance + 0.6 * pool, view.distance + 4 * pool);
  }

  /** Mirrored surroundings, for metal and glaze. Once. */
  furnish(renderer: WebGLRenderer): void {
    if (this.#isFurnished) return;
    this.#isFurnished = true;
    const maker = new PMREMGenerator(renderer);
    this.scene.environment = maker.fromScene(new RoomEnvironment(), 0.04).texture;
    this.scene.environmentIntensity = 0.16;
  }

  /** Turns the lamps round with the eye and moves each within its size, for exposure k of n. */
  light(azimuth: number, k: number, n: number): void {
    const [u, v] = spread(k, n);
    VITRINE_LAMPS.forEach(({ azimuth: round, elevation, soft }, index) => {
      const lamp = this.#lamps[index];
      const [right, up] = [
        soft * Math.sqrt(u) * Math.cos(2 * Math.PI * v),
        soft * Math.sqrt(u) * Math.sin(2 * Math.PI * v),
      ];
      if (lamp) this.#point(lamp, direction(azimuth + round + right, elevation + up));
    });
    // Cosine-weighted over the upper half of the sky.
    this.#point(
      this.#sky,
      direction(azimuth + 360 * v, (Math.asin(Math.sqrt(1 - u)) * 180) / Math.PI),
    );
  }

  #hang(colour: string, intensity: number, castsShadow: boolean): DirectionalLight {
    const lamp = new DirectionalLight(colour, intensity);
    const { radius } = this.#ball;
    lamp.castShadow = castsShadow;
    lamp.shadow.mapSize.set(SHADOW_PIXELS, SHADOW_PIXELS);
    lamp.shadow.bias = -0.0003;
    lamp.shadow.normalBias = radius * 0.002;
    const { camera } = lamp.shadow;
    camera.left = camera.bottom = -radius * 1.05;
    camera.right = camera.top = radius * 1.05;
    camera.near = radius * 0.5;
    camera.far = radius * 5.5;
    this.scene.add(lamp, lamp.target);
    return lamp;
  }

  #point(lamp: DirectionalLight, away: Vector3): void {
    lamp.target.position.copy(this.#ball.center);
    lamp.position.copy(this.#ball.center).addScaledVector(away, this.#ball.radius * 3);
    lamp.target.updateMatrixWorld();
    lamp.updateMatrixWorld();
  }
}

/** Floor tones (linear) from the middle of the pool of light to the dark, as in the Cycles stills. */
const FLOOR_TONES = [
  { at: 0, tone: [0.1, 0.085, 0.07] },
  { at: 0.9, tone: [0.06, 0.051, 0.042] },
  { at: 2.2, tone: [0.016, 0.0136, 0.0112] },
  { at: 4.5, tone: [0.004, 0.0034, 0.0028] },
] as const;

function floorMaterial(radius: number, pool: number): MeshLambertMaterial {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 2048;
  const brush = canvas.getContext('2d');
  if (brush === null) throw new Error('no 2D canvas');
  const gradient = brush.createRadialGradient(1024, 1024, 0, 1024, 1024, 1024);
  for (const { at, tone } of FLOOR_TONES) {
    gradient.addColorStop((at * pool) / radius, `#${new Color(...tone).getHexString()}`);
  }
  brush.fillStyle = gradient;
  brush.fillRect(0, 0, 2048, 2048);
  const map = new CanvasTexture(canvas);
  map.colorSpace = SRGBColorSpace;
  return new MeshLambertMaterial({ map });
}
