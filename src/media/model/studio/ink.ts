import {
  Box3,
  Color,
  FloatType,
  HalfFloatType,
  type Material,
  Mesh,
  MeshBasicMaterial,
  MeshStandardMaterial,
  NearestFilter,
  type Object3D,
  OrthographicCamera,
  Scene,
  ShaderMaterial,
  Vector2,
  Vector3,
  WebGLRenderTarget,
  type WebGLRenderer,
  DoubleSide,
} from 'three';
import { FullScreenQuad } from 'three/addons/postprocessing/Pass.js';
import { onPaper } from './paper.ts';
import type { DrawingShot } from './shot.ts';

/** Direction of view in the picture's x and y, metres from the eye, and what it is: 0 paper, 1 surface, 2 cut. */
const measure = new ShaderMaterial({
  side: DoubleSide,
  uniforms: { isCut: { value: 0 } },
  vertexShader: `
    varying vec3 facing; varying float depth;
    void main() {
      vec4 seen = modelViewMatrix * vec4(position, 1.0);
      facing = normalMatrix * normal; depth = -seen.z;
      gl_Position = projectionMatrix * seen;
    }`,
  // Behind a cut one looks at the inside of a surface exactly where the cut goes through the solid.
  fragmentShader: `
    uniform float isCut; varying vec3 facing; varying float depth;
    void main() {
      vec3 n = normalize(facing) * (gl_FrontFacing ? 1.0 : -1.0);
      gl_FragColor = vec4(n.xy, depth, isCut > 0.5 && !gl_FrontFacing ? 2.0 : 1.0);
    }`,
});

/** Ink on paper: outlines where depth jumps, fine lines where the surface folds, tone from the upper left, hatched cuts. */
const ink = new ShaderMaterial({
  uniforms: {
    measured: { value: null },
    painted: { value: null },
    pixel: { value: new Vector2() },
    radius: { value: 1 },
  },
  vertexShader:
    'varying vec2 place; void main() { place = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }',
  fragmentShader: `
    uniform sampler2D measured; uniform sampler2D painted; uniform vec2 pixel; uniform float radius;
    varying vec2 place;
    vec4 at(vec2 step) { return texture2D(measured, place + step * pixel); }
    void main() {
      vec4 here = at(vec2(0.0));
      float outline = 0.0; float fold = 0.0;
      for (int k = 0; k < 8; k++) {
        vec2 step = vec2(cos(float(k) * 0.7853982), sin(float(k) * 0.7853982));
        vec4 near = at(step * 1.6); vec4 across = at(-step * 1.6);
        if (near.w != here.w) outline = 1.0;
        if (here.w == 1.0 && near.w == 1.0 && across.w == 1.0) {
          float bend = abs(near.z + across.z - 2.0 * here.z);
          outline = max(outline, smoothstep(0.012, 0.03, bend / radius));
          fold = max(fold, smoothstep(0.45, 1.1, length(near.xy - across.xy)));
        }
      }
      float paper = 1.0; float value = paper;
      if (here.w == 1.0) {
        vec3 n = vec3(here.xy, sqrt(max(0.0, 1.0 - dot(here.xy, here.xy))));
        float shade = clamp(dot(n, normalize(vec3(-0.5, 0.62, 0.6))), 0.0, 1.0);
        float paint = dot(texture2D(painted, place).rgb, vec3(0.2126, 0.7152, 0.0722));
        value = mix(0.64, 1.0, shade) * mix(0.74, 1.06, smoothstep(0.0, 0.55, paint));
        value = min(value, 0.985);
      } else if (here.w > 1.5) {
        float across = mod(gl_FragCoord.x + gl_FragCoord.y, 30.0);
        value = across < 4.0 ? 0.5 : 0.95;
      }
      value = mix(value, 0.42, fold * 0.6);
      value = mix(value, 0.1, outline);
      gl_FragColor = vec4(vec3(value), here.w == 0.0 && outline == 0.0 ? 0.0 : 1.0);
    }`,
  depthTest: false,
  depthWrite: false,
});

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Draws a model in ink on white paper, seen without perspective, a scale bar under it. */
export function drawInk(
  renderer: WebGLRenderer,
  model: Object3D,
  shot: DrawingShot,
): HTMLCanvasElement {
  const { width, height, metresPerPixel, azimuth, centre, isCut } = shot;
  const radius = new Box3().setFromObject(model).getSize(new Vector3()).length() / 2;
  const camera = new OrthographicCamera();
  camera.right = (width * metresPerPixel) / 2;
  camera.left = -camera.right;
  camera.top = (height * metresPerPixel) / 2;
  camera.bottom = -camera.top;
  const away = new Vector3(Math.sin(radians(azimuth)), 0, Math.cos(radians(azimuth)));
  const middle = new Vector3(...centre);
  camera.position.copy(middle).addScaledVector(away, radius * 2);
  // The eye's nearest plane is the knife.
  camera.near = isCut ? radius * 2 : radius * 0.5;
  camera.far = radius * 4;
  camera.lookAt(middle);
  camera.updateProjectionMatrix();
  camera.updateMatrixWorld();

  const scene = new Scene();
  const parent = model.parent;
  scene.add(model);
  renderer.setSize(width, height, false);
  renderer.setClearColor(new Color(0, 0, 0), 0);
  const measured = new WebGLRenderTarget(width, height, {
    type: FloatType,
    minFilter: NearestFilter,
    magFilter: NearestFilter,
  });
  if (measure.uniforms['isCut']) measure.uniforms['isCut'].value = isCut ? 1 : 0;
  scene.overrideMaterial = measure;
  renderer.setRenderTarget(measured);
  renderer.render(scene, camera);
  scene.overrideMaterial = null;

  const painted = new WebGLRenderTarget(width, height, { type: HalfFloatType });
  const dressed = undress(model);
  renderer.setRenderTarget(painted);
  renderer.render(scene, camera);
  for (const [mesh, material] of dressed) mesh.material = material;
  if (parent) parent.add(model);
  else scene.remove(model);

  Object.assign(ink.uniforms, {
    measured: { value: measured.texture },
    painted: { value: painted.texture },
    pixel: { value: new Vector2(1 / width, 1 / height) },
    radius: { value: radius },
  });
  renderer.setRenderTarget(null);
  renderer.clear();
  const quad = new FullScreenQuad(ink);
  quad.render(renderer);
  quad.dispose();
  measured.dispose();
  painted.dispose();
  return onPaper(renderer.domElement, shot);
}

/** Puts base colour without any light on every part. @returns what they wore before */
function undress(model: Object3D): [Mesh, Material | Material[]][] {
  const dressed: [Mesh, Material | Material[]][] = [];
  model.traverse((part) => {
    if (!(part instanceof Mesh)) return;
    dressed.push([part, part.material]);
    const [first] = [part.material].flat();
    if (!(first instanceof MeshStandardMaterial)) return;
    part.material = new MeshBasicMaterial({
      color: first.color,
      map: first.map,
      vertexColors: first.vertexColors,
      side: DoubleSide,
    });
  });
  return dressed;
}
