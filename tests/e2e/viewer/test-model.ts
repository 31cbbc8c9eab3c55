import type { Page } from '@playwright/test';
import type { ViewerConfig } from '../../../src/islands/viewer/viewer-config.ts';
import { prismModel, rectangle } from '../../prisms.ts';

const CONFIG = /(<script[^>]*data-viewer-config[^>]*>)(.*?)(<\/script>)/s;

/** A cube of this many metres, standing on the ground, in one plain colour, as a binary glTF file. */
export const cube = (side: number): Promise<Buffer> =>
  prismModel([
    {
      name: 'cube',
      corners: rectangle(0, 0, side, side),
      bottom: 0,
      top: side,
      colour: [0.2, 0.4, 0.8],
    },
  ]);

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
