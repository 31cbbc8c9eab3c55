import { BoxGeometry, Group, Mesh, PlaneGeometry, SphereGeometry } from 'three';
import { expect, it } from 'vitest';
import type { Bounds } from '../projection.ts';
import { closedSurface } from './closed-surface.ts';

const bounds: Bounds = { min: [-1, -1, -1], max: [1, 1, 1] };
const modelOf = (...meshes: Mesh[]) => {
  const model = new Group().add(...meshes);
  model.updateMatrixWorld(true);
  return model;
};
const trianglesIn = (...meshes: Mesh[]) =>
  (closedSurface(modelOf(...meshes), bounds).index?.count ?? 0) / 3;

/** A cube without the triangles from `first` on. */
function openCube(first: number, count: number): Mesh {
  const geometry = new BoxGeometry(2, 2, 2, 12, 12, 12);
  const index = [...(geometry.index?.array ?? [])];
  index.splice(first * 3, count * 3);
  return new Mesh(geometry.setIndex(index));
}
const SIDE = 2 * 12 * 12;

it('keeps a closed surface as it is, also one in several pieces that meet', () => {
  expect(trianglesIn(new Mesh(new BoxGeometry(2, 2, 2)))).toBe(12);
  const sphere = new SphereGeometry(1, 16, 12);
  const triangles = (sphere.index?.count ?? 0) / 3;
  expect(trianglesIn(new Mesh(sphere))).toBe(triangles);
});

it('leaves out sheets and open vessels, which have no inside', () => {
  expect(trianglesIn(new Mesh(new PlaneGeometry(1, 1)))).toBe(0);
  // Without its front (the faces come right, left, top, bottom, front, back).
  expect(trianglesIn(openCube(4 * SIDE, SIDE))).toBe(0);
  expect(trianglesIn(new Mesh(new BoxGeometry(2, 2, 2)), new Mesh(new PlaneGeometry(1, 1)))).toBe(
    12,
  );
});

it('closes a crack and a missing underside', () => {
  // One triangle of the front is missing: three edges, three triangles close it.
  expect(trianglesIn(openCube(4 * SIDE + 100, 1))).toBe(6 * SIDE - 1 + 3);
  expect(trianglesIn(openCube(3 * SIDE, SIDE))).toBe(5 * SIDE + 4 * 12);
});
