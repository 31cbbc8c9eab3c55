import type { CDPSession } from 'playwright';

/** One file that came over the network; times are milliseconds since 1970. */
export interface Transfer {
  readonly url: string;
  readonly script: boolean;
  readonly asked: number;
  /** When all of it was there. */
  readonly come: number;
  /** Bytes on the wire, headers included. */
  readonly bytes: number;
}

/** Notes every file that the page fetches from now on. */
export async function noteTransfers(
  session: CDPSession,
): Promise<{ readonly all: readonly Transfer[]; pending(): number }> {
  const all: Transfer[] = [];
  const asked = new Map<string, { url: string; script: boolean; at: number; clock: number }>();
  session.on('Network.requestWillBeSent', ({ requestId, request, type, wallTime, timestamp }) => {
    if (!request.url.startsWith('http')) return; // data: and blob: do not travel
    const clock = (wallTime - timestamp) * 1000;
    asked.set(requestId, {
      url: request.url,
      script: type === 'Script',
      at: wallTime * 1000,
      clock,
    });
  });
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const request = asked.get(requestId);
    if (request === undefined) return;
    asked.delete(requestId);
    const { url, script, at, clock } = request;
    all.push({ url, script, asked: at, come: timestamp * 1000 + clock, bytes: encodedDataLength });
  });
  session.on('Network.loadingFailed', ({ requestId }) => asked.delete(requestId));
  await session.send('Network.enable');
  return { all, pending: () => asked.size };
}
