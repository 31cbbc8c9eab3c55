import type { Object3D } from 'three';

/** The names of a part in the model's file: its own, then those of what it belongs to. */
export function partNames(part: Object3D | null): string[] {
  const names: string[] = [];
  for (let node = part; node !== null; node = node.parent) {
    // three changes names that its animations could not address, and keeps the file's own here.
    const own: unknown = node.userData['name'];
    names.push(typeof own === 'string' ? own : node.name);
  }
  return names;
}
