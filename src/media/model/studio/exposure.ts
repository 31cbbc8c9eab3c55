import {
  AgXToneMapping,
  BasicShadowMap,
  FloatType,
  HalfFloatType,
  type PerspectiveCamera,
  ShaderMaterial,
  SRGBColorSpace,
  Vector2,
  WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import { FullScreenQuad } from 'three/addons/postprocessing/Pass.js';
import { spread, type Vitrine } from './vitrine.ts';

const SCREEN =
  'varying vec2 place; void main() { place = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }';

const add = new ShaderMaterial({
  uniforms: { sum: { value: null }, next: { value: null }, part: { value: 1 } },
  vertexShader: SCREEN,
  fragmentShader: `
    uniform sampler2D sum; uniform sampler2D next; uniform float part; varying vec2 place;
    void main() { gl_FragColor = texture2D(sum, place) + part * texture2D(next, place); }`,
  depthTest: false,
  depthWrite: false,
});

/** Tone mapping, and the corners that fade into the page's dark, as in the Cycles stills. */
const develop = new ShaderMaterial({
  uniforms: { sum: { value: null }, size: { value: new Vector2(1, 1) } },
  vertexShader: SCREEN,
  fragmentShader: `
    uniform sampler2D sum; uniform vec2 size; varying vec2 place;
    void main() {
      gl_FragColor = vec4(texture2D(sum, place).rgb, 1.0);
      #include <tonemapping_fragment>
      gl_FragColor.rgb = max(vec3(0.0), mix(vec3(dot(gl_FragColor.rgb, vec3(0.2126, 0.7152, 0.0722))), gl_FragColor.rgb, 1.2));
      float wide = max(1.0, size.x / size.y * 0.8);
      float away = length(vec2((place.x - 0.5) * 2.0 * size.x / size.y / wide, (place.y - 0.54) * 2.0));
      gl_FragColor.rgb = mix(gl_FragColor.rgb, vec3(0.01096, 0.00913, 0.00750), 0.92 * smoothstep(0.5, 1.5, away));
      #include <colorspace_fragment>
    }`,
  depthTest: false,
  depthWrite: false,
});

export interface Film {
  width: number;
  height: number;
  exposures: number;
}

/** Takes a picture as many exposures laid over each other: soft shadows, dark hollows and smooth edges in one. */
export class Exposure {
  readonly renderer = new WebGLRenderer({ antialias: false, preserveDrawingBuffer: true });
  readonly #quad = new FullScreenQuad();

  constructor() {
    this.renderer.outputColorSpace = SRGBColorSpace;
    this.renderer.shadowMap.enabled = true;
    this.renderer.shadowMap.type = BasicShadowMap; // the exposures make them soft
  }

  /** @returns PNG as a data address */
  take(vitrine: Vitrine, camera: PerspectiveCamera, azimuth: number, film: Film): string {
    const { width, height, exposures } = film;
    const { renderer } = this;
    vitrine.furnish(renderer);
    renderer.setSize(width, height, false);
    const next = new WebGLRenderTarget(width, height, { type: HalfFloatType });
    let [sum, spare] = [1, 2].map(
      () => new WebGLRenderTarget(width, height, { type: FloatType, depthBuffer: false }),
    ) as [WebGLRenderTarget, WebGLRenderTarget];
    for (const target of [sum, spare]) {
      renderer.setRenderTarget(target);
      renderer.clear();
    }
    for (let k = 0; k < exposures; k += 1) {
      const [x, y] = spread(k, exposures);
      camera.setViewOffset(width, height, x - 0.5, y - 0.5, width, height);
      vitrine.light(azimuth, k, exposures);
      renderer.toneMapping = 0;
      renderer.setRenderTarget(next);
      renderer.render(vitrine.scene, camera);
      this.#pass(add, { sum: sum.texture, next: next.texture, part: 1 / exposures }, spare);
      [sum, spare] = [spare, sum];
    }
    renderer.toneMapping = AgXToneMapping;
    renderer.toneMappingExposure = 1.8;
    this.#pass(develop, { sum: sum.texture, size: new Vector2(width, height) }, null);
    for (const target of [next, sum, spare]) target.dispose();
    camera.clearViewOffset();
    return renderer.domElement.toDataURL('image/png');
  }

  #pass(
    material: ShaderMaterial,
    values: Record<string, unknown>,
    target: WebGLRenderTarget | null,
  ): void {
    for (const [name, value] of Object.entries(values)) {
      const uniform = material.uniforms[name];
      if (uniform) uniform.value = value;
    }
    this.#quad.material = material;
    this.renderer.setRenderTarget(target);
    this.#quad.render(this.renderer);
  }
}
