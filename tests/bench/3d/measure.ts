import { chromium, type Page } from 'playwright';
import { chromiumLaunch } from '../../chromium.ts';
import { firstFrameSeen } from './first-frame.ts';
import { installProbe } from './probe.ts';
import type { Profile } from './profile.ts';
import { recordScreen, type Box } from './screencast.ts';
import { noteTransfers, type Transfer } from './transfers.ts';

/** A page with a viewer in it, and how it is worked. */
export interface Contender {
  readonly name: 'ours' | 'same' | 'anchor';
  readonly address: string;
  /** What is tapped to open the viewer. */
  readonly opener: string;
  /** The box that the object is drawn in. */
  readonly stage: string;
  /** The poster's pictures. */
  readonly poster: string;
  /** Resolves in the page when the viewer says that it is open: it ends the waiting and times nothing. */
  readonly opened: () => Promise<unknown>;
}

/** One opening of a viewer. */
export interface Measured {
  /** Milliseconds from the tap until the textured object was seen. */
  readonly firstFrame: number;
  /** Bytes on the wire of what had come by then, from the tap on. */
  readonly wireBytes: number;
  /** Addresses of the scripts that were there before the tap, and of those that came until the first frame. */
  readonly scriptsBefore: readonly string[];
  readonly scripts: readonly string[];
  /** Milliseconds by which tasks before the first frame ran over 50 ms each. */
  readonly blocking: number;
  /** Most bytes that textures took on the graphics card, finer detail included. */
  readonly textureBytes: number;
  /** Frames drawn per second when nobody touches anything. */
  readonly idleFps: number;
}

/** Width and height, CSS pixels. */
export type Size = Pick<Box, 'width' | 'height'>;

const SLOWEST = 150_000;
/** The page is at rest when for so long nothing was fetched and nothing drawn. */
const QUIET = 1500;
const LOOK_AGAIN = 250;
const IDLE = 2000;
/** A long task counts with what goes beyond this. */
const UNNOTICED = 50;

/**
 * Opens the page in a browser of its own, so that nothing is warm, taps, and watches until it is at rest.
 *
 * @param size that the stage is given, so that all draw as many pixels
 */
export async function measure(
  contender: Contender,
  profile: Profile,
  size: Size,
): Promise<Measured> {
  const browser = await chromium.launch(chromiumLaunch);
  try {
    const context = await browser.newContext(profile.context);
    context.setDefaultTimeout(SLOWEST);
    const page = await context.newPage();
    await page.addInitScript(installProbe);
    const session = await context.newCDPSession(page);
    const transfers = await noteTransfers(session);

    await page.goto(contender.address, { waitUntil: 'networkidle' });
    await prepare(page, contender, size);
    const stop = await recordScreen(session);
    if (profile.network !== undefined) {
      const { latency, throughput } = profile.network;
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency,
        downloadThroughput: throughput,
        uploadThroughput: throughput / 2,
      });
    }
    await session.send('Emulation.setCPUThrottlingRate', { rate: profile.slower });
    const opener = page.locator(contender.opener);
    await (profile.context.hasTouch === true ? opener.tap() : opener.click());
    await within(page.evaluate(contender.opened));
    await untilQuiet(page, () => transfers.pending());
    // Drawn is not yet seen: in software a frame can be seconds on its way. A screenshot waits until it is through.
    await page.screenshot();
    await untilQuiet(page, () => transfers.pending());
    const before = await drawnFrames(page);
    await page.waitForTimeout(IDLE);
    const after = await drawnFrames(page);

    const stage = await boxOf(page, contender.stage);
    const frames = await stop(stage);
    const { tapped, longTasks, mostTextures } = await page.evaluate(() => window.__probe);
    const firstFrame = firstFrameSeen(frames, tapped);
    const seen = tapped + firstFrame;
    const fromTap = transfers.all.filter(({ asked, come }) => asked >= tapped && come <= seen);
    return {
      firstFrame,
      wireBytes: fromTap.reduce((sum, { bytes }) => sum + bytes, 0),
      scriptsBefore: scriptsOf(transfers.all.filter(({ asked }) => asked < tapped)),
      scripts: scriptsOf(fromTap),
      blocking: longTasks
        .filter(({ start, duration }) => start + duration > tapped && start < seen)
        .reduce((sum, { duration }) => sum + duration - UNNOTICED, 0),
      textureBytes: mostTextures,
      idleFps: (after - before) / (IDLE / 1000),
    };
  } finally {
    await browser.close();
  }
}

/** The size that our own page gives the stage on a device. */
export async function stageOf({ address, stage }: Contender, profile: Profile): Promise<Size> {
  const browser = await chromium.launch(chromiumLaunch);
  try {
    const page = await browser.newPage(profile.context);
    await page.goto(address);
    return await boxOf(page, stage);
  } finally {
    await browser.close();
  }
}

/** Paints the poster in one flat colour, for a good poster looks just like the first frame; sizes the stage. */
async function prepare(page: Page, { poster, stage }: Contender, size: Size): Promise<void> {
  await page.evaluate(
    async ([pictures, box, wanted]) => {
      const canvas = document.createElement('canvas');
      const pen = canvas.getContext('2d');
      if (pen === null) throw new Error('no canvas');
      pen.fillStyle = '#f0f';
      pen.fillRect(0, 0, canvas.width, canvas.height);
      for (const picture of document.querySelectorAll<HTMLImageElement>(pictures)) {
        for (const source of picture.parentElement?.querySelectorAll('source') ?? [])
          source.remove();
        picture.removeAttribute('srcset');
        picture.src = canvas.toDataURL();
        await picture.decode();
      }
      const element = document.querySelector<HTMLElement>(box);
      element?.scrollIntoView({ block: 'center' });
      if (element === null) return;
      element.style.width = `${String(wanted.width)}px`;
      element.style.height = `${String(wanted.height)}px`;
    },
    [poster, stage, size] as const,
  );
  await page.waitForTimeout(1000);
}

async function untilQuiet(page: Page, pending: () => number): Promise<void> {
  const end = Date.now() + SLOWEST;
  let quietSince = Date.now();
  let drawn = await drawnFrames(page);
  while (Date.now() < end && Date.now() - quietSince < QUIET) {
    await page.waitForTimeout(LOOK_AGAIN);
    const now = await drawnFrames(page);
    if (now !== drawn || pending() > 0) quietSince = Date.now();
    drawn = now;
  }
}

const drawnFrames = (page: Page) => page.evaluate(() => window.__probe.drawn.length);

async function boxOf(page: Page, selector: string): Promise<Box> {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not on the page`);
  return box;
}

const scriptsOf = (transfers: readonly Transfer[]) =>
  transfers.filter(({ script }) => script).map(({ url }) => url);

/** `page.evaluate` waits for ever; a bench must not. */
async function within<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the viewer did not open')), SLOWEST);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
