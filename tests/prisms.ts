import { Document, WebIO } from '@gltf-transform/core';
import type { Point } from '../src/islands/viewer/projection.ts';

/** An upright prism, metres: the corners of its foot against the clock seen from above, and how high it begins and ends. */
export interface Prism {
  readonly name: string;
  readonly corners: readonly (readonly [x: number, z: number])[];
  readonly bottom: number;
  readonly top: number;
  /** Linear RGB, 0…1. */
  readonly colour: readonly [number, number, number];
}

/** The corners of a rectangle around a place of the ground. */
export const rectangle = (x: number, z: number, wide: number, deep: number): Prism['corners'] =>
  (
    [
      [1, 1],
      [1, -1],
      [-1, -1],
      [-1, 1],
    ] as const
  ).map(([right, front]) => [x + (right * wide) / 2, z + (front * deep) / 2]);

/** The corners of a circle, as nearly as so many can be one. */
export const circle = (x: number, z: number, radius: number, corners = 32): Prism['corners'] =>
  Array.from({ length: corners }, (_, index) => {
    const angle = (-2 * Math.PI * index) / corners;
    return [x + radius * Math.cos(angle), z + radius * Math.sin(angle)];
  });

function trianglesOf({ corners, bottom, top }: Prism): (readonly [Point, Point, Point])[] {
  const [first = [0, 0]] = corners;
  return corners.flatMap((corner, index) => {
    const next = corners[(index + 1) % corners.length] ?? first;
    const at = ([x, z]: readonly [number, number], y: number): Point => [x, y, z];
    return [
      [at(corner, bottom), at(next, bottom), at(next, top)] as const,
      [at(corner, bottom), at(next, top), at(corner, top)] as const,
      [at(first, top), at(corner, top), at(next, top)] as const,
      [at(first, bottom), at(next, bottom), at(corner, bottom)] as const,
    ];
  });
}

/** Unit vector out of a triangle; null where it has no area. */
function normalOf([a, b, c]: readonly [Point, Point, Point]): Point | null {
  const [u, v] = [b, c].map(([x, y, z]) => [x - a[0], y - a[1], z - a[2]] as const);
  if (u === undefined || v === undefined) return null;
  const across: Point = [
    u[1] * v[2] - u[2] * v[1],
    u[2] * v[0] - u[0] * v[2],
    u[0] * v[1] - u[1] * v[0],
  ];
  const long = Math.hypot(...across);
  return long < 1e-12 ? null : [across[0] / long, across[1] / long, across[2] / long];
}

/** A model of known sizes for tests: each prism is a part of its own name in one plain colour, in a binary glTF file. */
export async function prismModel(prisms: readonly Prism[]): Promise<Buffer> {
  const document = new Document();
  const buffer = document.createBuffer();
  const scene = document.createScene();
  const attribute = (points: readonly Point[]) =>
    document
      .createAccessor()
      .setType('VEC3')
      .setArray(new Float32Array(points.flat()))
      .setBuffer(buffer);
  for (const prism of prisms) {
    const faces = trianglesOf(prism).flatMap((triangle) => {
      const normal = normalOf(triangle);
      return normal === null ? [] : [{ triangle, normal }];
    });
    const surface = document
      .createPrimitive()
      .setAttribute('POSITION', attribute(faces.flatMap(({ triangle }) => triangle)))
      .setAttribute('NORMAL', attribute(faces.flatMap(({ normal }) => [normal, normal, normal])))
      .setMaterial(
        document
          .createMaterial()
          .setBaseColorFactor([...prism.colour, 1])
          .setMetallicFactor(0),
      );
    const mesh = document.createMesh().addPrimitive(surface);
    scene.addChild(document.createNode(prism.name).setMesh(mesh));
  }
  return Buffer.from(await new WebIO().writeBinary(document));
}
