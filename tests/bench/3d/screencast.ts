import type { CDPSession } from 'playwright';
import sharp from 'sharp';
import type { SeenFrame } from './first-frame.ts';

/** A box on the page's window, CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Shot {
  readonly at: number;
  readonly jpeg: Buffer;
  readonly windowWidth: number;
}

/** Large enough to tell a texture, small enough not to be a load of its own. */
const LARGEST = 360;

/**
 * Records what the browser puts on the screen, with the time of each picture, until the returned function ends it.
 */
export async function recordScreen(
  session: CDPSession,
): Promise<(box: Box) => Promise<SeenFrame[]>> {
  const shots: Shot[] = [];
  session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    const at = (metadata.timestamp ?? 0) * 1000;
    shots.push({ at, jpeg: Buffer.from(data, 'base64'), windowWidth: metadata.deviceWidth });
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined); // it has ended
  });
  await session.send('Page.startScreencast', {
    format: 'jpeg',
    quality: 80,
    maxWidth: LARGEST,
    maxHeight: LARGEST,
  });
  return async (box) => {
    await session.send('Page.stopScreencast');
    const middle = middleOf(box);
    return Promise.all(
      shots.map(async (shot) => ({ at: shot.at, pixels: await cut(shot, middle) })),
    );
  };
}

/** Half the width and half the height, so that what lies at the edges does not count. */
function middleOf({ x, y, width, height }: Box): Box {
  return { x: x + width / 4, y: y + height / 4, width: width / 2, height: height / 2 };
}

async function cut({ jpeg, windowWidth }: Shot, box: Box): Promise<Uint8Array> {
  const { width, height } = await sharp(jpeg).metadata();
  const scale = width / windowWidth;
  const left = clamp(Math.round(box.x * scale), 0, width - 1);
  const top = clamp(Math.round(box.y * scale), 0, height - 1);
  return sharp(jpeg)
    .extract({
      left,
      top,
      width: clamp(Math.round(box.width * scale), 1, width - left),
      height: clamp(Math.round(box.height * scale), 1, height - top),
    })
    .removeAlpha()
    .raw()
    .toBuffer();
}

const clamp = (value: number, least: number, most: number) =>
  Math.min(Math.max(value, least), most);
