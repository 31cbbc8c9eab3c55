import {
  AdditiveBlending,
  DoubleSide,
  MeshBasicMaterial,
  MeshLambertMaterial,
  MeshNormalMaterial,
  type Side,
} from 'three';
import type { Mode } from '../study-settings.ts';
import type { Dress } from './wardrobe.ts';

const CLAY = '#a99e8c';
const GLOW = '#bfe3ea';
const WIRE = '#f6ecd2';

/** Brighter towards the outline, where the line of sight passes through more of the wall. */
const RIM = /* glsl */ `
  float rim = 1.0 - abs(dot(normalize(vNormal), normalize(vViewPosition)));
  diffuseColor.a *= 0.06 + 0.94 * pow(rim, 2.0);
`;

function glass(): MeshLambertMaterial {
  const material = new MeshLambertMaterial({
    color: '#000000',
    emissive: GLOW,
    transparent: true,
    depthWrite: false,
    side: DoubleSide,
    blending: AdditiveBlending,
    opacity: 0.8,
  });
  material.onBeforeCompile = (shader) => {
    shader.fragmentShader = shader.fragmentShader.replace(
      '#include <map_fragment>',
      `#include <map_fragment>${RIM}`,
    );
  };
  return material;
}

const DRESSES: Readonly<Record<Exclude<Mode, 'textured'>, (side: Side) => ReturnType<Dress>>> = {
  clay: (side) => new MeshLambertMaterial({ color: CLAY, side }),
  xray: glass,
  wireframe: () =>
    new MeshBasicMaterial({ color: WIRE, wireframe: true, transparent: true, opacity: 0.5 }),
  normals: (side) => new MeshNormalMaterial({ side }),
};

/** The materials of a mode; null is the model's own look. */
export function dressFor(mode: Mode): Dress | null {
  return mode === 'textured' ? null : ({ side }) => DRESSES[mode](side);
}
