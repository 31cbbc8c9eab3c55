import { Document, WebIO } from '@gltf-transform/core';
import type { Page } from '@playwright/test';
import type { Point } from '../../../src/islands/viewer/projection.ts';
import type { ViewerConfig } from '../../../src/islands/viewer/viewer-config.ts';

/** Corner of each face, and the two edges that go round it against the clock, of a cube from −1 to 1. */
const FACES: readonly (readonly [Point, Point, Point])[] = [
  [
    [-1, -1, 1],
    [2, 0, 0],
    [0, 2, 0],
  ],
  [
    [1, -1, -1],
    [-2, 0, 0],
    [0, 2, 0],
  ],
  [
    [1, -1, 1],
    [0, 0, -2],
    [0, 2, 0],
  ],
  [
    [-1, -1, -1],
    [0, 0, 2],
    [0, 2, 0],
  ],
  [
    [-1, 1, 1],
    [2, 0, 0],
    [0, 0, -2],
  ],
  [
    [-1, -1, -1],
    [2, 0, 0],
    [0, 0, 2],
  ],
];

/** A cube of this many metres, standing on the ground, in one plain colour, as a binary glTF file. */
export async function cube(side: number): Promise<Buffer> {
  const half = side / 2;
  const positions: number[] = [];
  const normals: number[] = [];
  for (const [corner, right, up] of FACES) {
    const at = (across: number, high: number) =>
      corner.map((value, axis) => value + across * (right[axis] ?? 0) + high * (up[axis] ?? 0));
    for (const [across, high] of [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
      [1, 1],
      [0, 1],
    ] as const) {
      const [x = 0, y = 0, z = 0] = at(across, high);
      positions.push(x * half, y * half + half, z * half);
      normals.push(
        ((right[1] ?? 0) * (up[2] ?? 0) - (right[2] ?? 0) * (up[1] ?? 0)) / 4,
        ((right[2] ?? 0) * (up[0] ?? 0) - (right[0] ?? 0) * (up[2] ?? 0)) / 4,
        ((right[0] ?? 0) * (up[1] ?? 0) - (right[1] ?? 0) * (up[0] ?? 0)) / 4,
      );
    }
  }
  const document = new Document();
  const buffer = document.createBuffer();
  const attribute = (values: number[]) =>
    document.createAccessor().setType('VEC3').setArray(new Float32Array(values)).setBuffer(buffer);
  const surface = document
    .createPrimitive()
    .setAttribute('POSITION', attribute(positions))
    .setAttribute('NORMAL', attribute(normals))
    .setMaterial(
      document.createMaterial().setBaseColorFactor([0.2, 0.4, 0.8, 1]).setMetallicFactor(0),
    );
  const node = document.createNode('cube').setMesh(document.createMesh().addPrimitive(surface));
  document.createScene().addChild(node);
  return Buffer.from(await new WebIO().writeBinary(document));
}

const CONFIG = /(<script[^>]*data-viewer-config[^>]*>)(.*?)(<\/script>)/s;

/**
 * The museum's own page with another model in it: a cube of 10 cm, whose every length is known. What the page says of
 * the model (`changes`) is set to fit.
 */
export async function withCube(page: Page, changes: Partial<ViewerConfig> = {}): Promise<void> {
  const file = await cube(0.1);
  await page.route('**/test-cube.glb', (route) =>
    route.fulfill({ body: file, contentType: 'model/gltf-binary' }),
  );
  await page.route(
    (url) => url.pathname.includes('/objects/'),
    async (route) => {
      if (route.request().resourceType() !== 'document') return route.continue();
      const response = await route.fetch();
      const html = (await response.text()).replace(
        CONFIG,
        (_whole, open: string, json: string, close: string) => {
          const config: ViewerConfig = JSON.parse(json);
          const changed: ViewerConfig = {
            ...config,
            bounds: { min: [-0.05, 0, -0.05], max: [0.05, 0.1, 0.05] },
            view: { azimuth: 0, elevation: 0, distance: 0.5, target: [0, 0.05, 0], fov: 30 },
            lods: [
              {
                level: 0,
                url: '/test-cube.glb',
                bytes: file.length,
                sha256: 'cube',
                deviationMm: 0,
              },
            ],
            accuracyMm: 0.4,
            ...changes,
          };
          return open + JSON.stringify(changed).replaceAll('<', '\\u003c') + close;
        },
      );
      return route.fulfill({ response, body: html });
    },
  );
}
