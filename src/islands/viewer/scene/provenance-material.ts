import {
  Color,
  DoubleSide,
  MeshBasicMaterial,
  NearestFilter,
  type Texture,
  TextureLoader,
} from 'three';
import type { ProvenanceKind } from '../../../schema/provenance.ts';
import { PROVENANCE_INK, PROVENANCE_LOOKS } from '../provenance-looks.ts';

/** How much of the surface itself is hidden by the tint, and by the ink on it. */
const COVER = { tint: 0.62, ink: 0.92 };

const PATTERNS = /* glsl */ `
  uniform float pixel;
  float lines(vec2 place, float angle, float period, float width) {
    float across = dot(place, vec2(-sin(angle), cos(angle)));
    float away = abs(fract(across / period) - 0.5) * period;
    return 1.0 - smoothstep(width * 0.5 - 0.5, width * 0.5 + 0.5, away);
  }
  float dots(vec2 place, float period, float radius) {
    return 1.0 - smoothstep(radius - 0.5, radius + 0.5, length((fract(place / period) - 0.5) * period));
  }
`;

const float = (value: number) => value.toFixed(4);
const vec3 = (values: readonly number[]) => `vec3(${values.map(float).join(', ')})`;
const linear = (colour: string) => vec3(new Color(colour).toArray());

/** Sets tint and ink as a kind looks. */
function paint(kind: ProvenanceKind): string {
  const { colour, lines, dots } = PROVENANCE_LOOKS[kind];
  const inks = lines.map(
    ({ angle, period, width }) =>
      `lines(place, ${float((angle * Math.PI) / 180)}, ${float(period)}, ${float(width)})`,
  );
  if (dots) inks.push(`dots(place, ${float(dots.period)}, ${float(dots.radius)})`);
  return [`tint = ${linear(colour)};`, ...inks.map((ink) => `ink = max(ink, ${ink});`)].join('\n');
}

/**
 * The pattern lies in the picture, not on the surface: it is as fine on a crystal as on a boat, as far as near, and the
 * legend shows exactly the same. It covers the model's own look only in part.
 *
 * @param choose GLSL that sets `vec3 tint` and `float ink` from `vec2 place` (CSS pixels)
 */
function patterned(choose: string, pixel: number, map: Texture | null): MeshBasicMaterial {
  const material = new MeshBasicMaterial({
    map,
    transparent: true,
    depthWrite: false,
    toneMapped: false,
    side: DoubleSide,
    polygonOffset: true,
    polygonOffsetFactor: -1,
    polygonOffsetUnits: -1,
  });
  material.onBeforeCompile = (shader) => {
    shader.uniforms['pixel'] = { value: pixel };
    shader.fragmentShader = PATTERNS.concat(shader.fragmentShader).replace(
      '#include <map_fragment>',
      /* glsl */ `
        vec2 place = gl_FragCoord.xy / pixel;
        vec3 tint = vec3(0.0);
        float ink = 0.0;
        ${choose}
        diffuseColor = vec4(mix(tint, ${linear(PROVENANCE_INK)}, ink), mix(${float(COVER.tint)}, ${float(COVER.ink)}, ink));
      `,
    );
  };
  material.customProgramCacheKey = () => choose;
  return material;
}

/** For a part that is all of one kind. @param pixel device pixels of a CSS pixel */
export function materialOfKind(kind: ProvenanceKind, pixel: number): MeshBasicMaterial {
  return patterned(paint(kind), pixel, null);
}

/**
 * For a model with a mask: each place is of the kind whose colour in the mask is nearest.
 *
 * @param model a texture of the model, whose place on the surface the mask takes over
 */
export function materialOfMask(
  mask: string,
  areas: readonly { readonly kind: ProvenanceKind; readonly maskColour: string }[],
  model: Texture | null,
  pixel: number,
  onLoad: () => void,
): MeshBasicMaterial {
  const texture = new TextureLoader().load(mask, onLoad);
  texture.flipY = false; // glTF counts from the top
  texture.magFilter = texture.minFilter = NearestFilter;
  texture.generateMipmaps = false;
  if (model !== null) {
    texture.offset.copy(model.offset);
    texture.repeat.copy(model.repeat);
    texture.rotation = model.rotation;
    texture.channel = model.channel;
  }
  const choices = areas.map(({ kind, maskColour }, index) => {
    const channels = [1, 3, 5].map((at) => Number.parseInt(maskColour.slice(at, at + 2), 16) / 255);
    return {
      nearer: `away = distance(masked, ${vec3(channels)}); if (away < least) { least = away; area = ${String(index)}; }`,
      paint: `if (area == ${String(index)}) { ${paint(kind)} }`,
    };
  });
  const choose = `
    vec3 masked = texture2D(map, vMapUv).rgb;
    int area = -1;
    float away = 0.0;
    float least = 4.0;
    ${choices.map(({ nearer }) => nearer).join('\n')}
    ${choices.map((choice) => choice.paint).join('\n')}
  `;
  return patterned(choose, pixel, texture);
}
