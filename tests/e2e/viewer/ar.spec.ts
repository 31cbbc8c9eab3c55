import { expect, test, type Page } from '@playwright/test';
import { userAgent as androidPhone } from '../person.ts';
import { filesOf, sizeOfUsd } from './usdz.ts';
import { languages, model, object, openViewer, page3d, path, tell, words } from './viewer-page.ts';

/**
 * The object in the visitor's room. No camera here: devices are played by what they tell of themselves, and what would be
 * handed to them is looked at: the session's wishes and its three sentences, the intent and its model, the USDZ.
 */
const [language = ''] = languages;
const own = words(language).viewer;
const room = (page: Page) => page.locator('[data-ar]');

/** A link that was opened by script. */
interface OpenedLink {
  href: string;
  rel: string;
  pictures: number;
  /** What lies at its address, where that is in the page. */
  base64: string;
}

/** Keeps links that the page opens by script from being followed, and tells them. */
async function openedLinks(page: Page): Promise<OpenedLink[]> {
  const links: OpenedLink[] = [];
  await page.exposeFunction('tellLink', (link: OpenedLink) => links.push(link));
  await page.addInitScript(() => {
    HTMLAnchorElement.prototype.click = function click() {
      const told = { href: this.href, rel: this.rel, pictures: this.children.length };
      const tell = (base64: string) =>
        Reflect.apply(Reflect.get(window, 'tellLink'), window, [{ ...told, base64 }]);
      if (!this.href.startsWith('blob:')) {
        tell('');
        return;
      }
      const reader = new FileReader();
      reader.addEventListener('load', () => tell(String(reader.result).replace(/^.*,/, '')));
      void fetch(this.href)
        .then((answer) => answer.blob())
        .then((blob) => reader.readAsDataURL(blob));
    };
  });
  return links;
}

test('a desktop without XR is not offered a room', async ({ page }) => {
  await page.goto(page3d(language));
  await openViewer(page);
  await page.waitForTimeout(500);
  await expect(room(page)).toBeHidden();
});

test.describe('Android without XR in the browser', () => {
  test.use({ userAgent: androidPhone });

  test('opens Scene Viewer with a plain model of true size', async ({ page, baseURL }) => {
    const links = await openedLinks(page);
    // Scene Viewer wants https: the museum's pages under such an address.
    await page.route('https://museum.example/**', async (route) => {
      const { pathname, search } = new URL(route.request().url());
      const response = await route.fetch({ url: new URL(pathname + search, baseURL).href });
      await route.fulfill({ response });
    });
    await page.goto(`https://museum.example${page3d(language)}`);
    await openViewer(page);
    await expect(room(page)).toHaveText(own.ar);
    await room(page).press('Enter');
    await expect.poll(() => links.length).toBe(1);
    const intent = links[0]?.href ?? '';
    expect(intent).toMatch(/^intent:\/\/arvr\.google\.com\/scene-viewer\/1\.0\?/);
    const { searchParams } = new URL(intent.replace('intent:', 'https:'));
    expect(searchParams.get('mode')).toBe('ar_preferred');
    expect(searchParams.get('resizable')).toBe('false');
    expect(searchParams.get('title')).toBe(tell(object.name, language).text);
    expect(searchParams.get('link')).toBe(
      `https://museum.example${path(language, `objects/${object.id}`)}`,
    );
    const file = new URL(searchParams.get('file') ?? '');
    expect(file.origin).toBe('https://museum.example');
    const glb = await page.request.get(new URL(file.pathname, baseURL).href);
    expect(glb.headers()['content-type']).toBe('model/gltf-binary');
    const json = (await glb.body()).toString('latin1');
    expect(json.startsWith('glTF')).toBe(true);
    expect(json).not.toMatch(/meshopt|EXT_texture_webp|KHR_mesh_quantization/);
  });

  test('offers no room over plain http, where Scene Viewer fetches nothing', async ({ page }) => {
    await page.goto(page3d(language));
    await openViewer(page);
    await page.waitForTimeout(500);
    await expect(room(page)).toBeHidden();
  });
});

test('an iPhone gets a USDZ of true size, made on the phone', async ({ page }) => {
  const links = await openedLinks(page);
  await page.addInitScript(() => {
    const supports = DOMTokenList.prototype.supports;
    DOMTokenList.prototype.supports = function supportsAr(token) {
      return token === 'ar' || supports.call(this, token);
    };
  });
  await page.goto(page3d(language));
  await openViewer(page);
  await room(page).click();
  await expect.poll(() => links.length, { timeout: 30_000 }).toBe(1);
  expect(links[0]).toMatchObject({ rel: 'ar', pictures: 1 });
  expect(links[0]?.href).toMatch(/^blob:.*#allowsContentScaling=0$/);
  const files = filesOf(Buffer.from(links[0]?.base64 ?? '', 'base64'));
  expect([...files.keys()][0]).toBe('model.usda');
  const scene = files.get('model.usda')?.toString() ?? '';
  expect(scene).toContain('metersPerUnit = 1');
  expect(scene).toContain('upAxis = "Y"');
  const size = sizeOfUsd(files);
  for (const axis of [0, 1, 2]) {
    const real = (model.bounds.max[axis] ?? 0) - (model.bounds.min[axis] ?? 0);
    expect(size[axis]).toBeGreaterThan(real * 0.98);
    expect(size[axis]).toBeLessThan(real * 1.02);
  }
});

test('a browser with XR shows it in the page: look, tap, walk round, leave', async ({ page }) => {
  await page.addInitScript(playXrDevice);
  await page.goto(page3d(language));
  await openViewer(page);
  await room(page).click();
  const overlay = page.locator('[data-ar-room]');
  const says = overlay.getByRole('status');
  const device = (method: string) =>
    page.evaluate((name) => Reflect.apply(Reflect.get(window, name), window, []), method);

  await expect(says).toHaveText(own.says.arLook);
  expect(await page.evaluate(() => Reflect.get(window, 'xrWishes'))).toEqual([
    'immersive-ar',
    ['hit-test'],
    ['dom-overlay'],
    true,
  ]);
  await device('xrTap'); // nothing to stand on yet
  await expect(says).toHaveText(own.says.arLook);
  await device('xrFindFloor');
  await expect(says).toHaveText(own.says.arTap);
  await device('xrTap');
  await expect(says).toHaveText(own.says.arPlaced);
  await overlay.getByRole('button', { name: own.arLeave }).click();
  await expect(overlay).toBeHidden();
  await expect(page.locator('[data-viewer]')).toHaveAttribute('data-state', 'open');
});

test('a session that is refused leaves the 3D view and a sentence', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'xr', {
      value: {
        isSessionSupported: () => Promise.resolve(true),
        requestSession: () => Promise.reject(new Error('refused')),
      },
    });
  });
  await page.goto(page3d(language));
  await openViewer(page);
  await room(page).click();
  await expect(page.locator('[data-status]')).toHaveText(own.says.arFailed);
  await expect(page.locator('[data-ar-room]')).toBeHidden();
  await expect(page.locator('[data-viewer]')).toHaveAttribute('data-state', 'open');
});

/** In the page: the least of an XR device that three asks for, with a floor that is found when the test says so. */
function playXrDevice(): void {
  const upright = Float32Array.from([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, -1, 1]);
  const floor = { getPose: () => ({ transform: { matrix: upright } }) };
  let found = false;
  const frame = {
    getViewerPose: () => null,
    getHitTestResults: () => (found ? [floor] : []),
  };
  class Session extends EventTarget {
    readonly inputSources = [];
    readonly enabledFeatures = ['hit-test', 'dom-overlay'];
    readonly environmentBlendMode = 'alpha-blend';
    renderState = {};
    updateRenderState = (state: object) => {
      this.renderState = { ...this.renderState, ...state };
    };
    requestReferenceSpace = () => Promise.resolve(new EventTarget());
    requestHitTestSource = () => Promise.resolve({});
    requestAnimationFrame = (draw: (time: number, now: object) => void) =>
      window.requestAnimationFrame((time) => draw(time, frame));
    cancelAnimationFrame = (handle: number) => window.cancelAnimationFrame(handle);
    end = () => {
      this.dispatchEvent(new Event('end'));
      return Promise.resolve();
    };
  }
  class Layer {
    readonly framebuffer = null;
    readonly framebufferWidth = 300;
    readonly framebufferHeight = 300;
    getViewport = () => ({ x: 0, y: 0, width: 300, height: 300 });
  }
  const session = new Session();
  Reflect.deleteProperty(window, 'XRWebGLBinding');
  Object.assign(window, {
    XRWebGLLayer: Layer,
    xrFindFloor: () => (found = true),
    xrTap: () => void session.dispatchEvent(new Event('select')),
  });
  WebGL2RenderingContext.prototype.makeXRCompatible = () => Promise.resolve();
  Object.defineProperty(navigator, 'xr', {
    value: {
      isSessionSupported: (mode: string) => Promise.resolve(mode === 'immersive-ar'),
      requestSession: (
        mode: string,
        wishes: XRSessionInit & { domOverlay?: { root: Element } },
      ) => {
        const { requiredFeatures, optionalFeatures, domOverlay } = wishes;
        const overlay = domOverlay?.root.hasAttribute('data-ar-room');
        Object.assign(window, { xrWishes: [mode, requiredFeatures, optionalFeatures, overlay] });
        return Promise.resolve(session);
      },
    },
  });
}
