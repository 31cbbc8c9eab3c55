import { randomBytes, randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** What a server did under load. */
export interface Load {
  readonly perSecond: number;
  /** Milliseconds from a request's first byte sent to its answer. */
  readonly p50: number;
  readonly p99: number;
}

/**
 * Loads a server with as many connections as given, each sending its next request when the last one is answered, every
 * request one event of a visit of its own.
 *
 * @throws Error when an answer is not 204
 */
export async function load(
  origin: string,
  { connections, seconds, museum }: { connections: number; seconds: number; museum: string },
): Promise<Load> {
  const { hostname, port } = new URL(origin);
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: connections }, () =>
      talk(connect(Number(port), hostname), () => requestOf(museum, [eventNow()]), end, times),
    ),
  );
  const spent = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { perSecond: times.length / spent, p50: at(0.5), p99: at(0.99) };
}

/** Sends so many events, a hundred in each request, over a few connections. */
export async function pour(origin: string, museum: string, events: number): Promise<void> {
  const { hostname, port } = new URL(origin);
  let left = events / 100;
  const next = () => {
    left -= 1;
    return left < 0 ? null : requestOf(museum, Array.from({ length: 100 }, eventNow));
  };
  await Promise.all(
    Array.from({ length: 4 }, () =>
      talk(connect(Number(port), hostname), next, Number.POSITIVE_INFINITY, []),
    ),
  );
}

const eventNow = () => ({
  kind: 'demonstrated',
  id: randomUUID(),
  at: Date.now(),
  visit: randomBytes(16).toString('hex'),
  language: 'vi',
  programme: 'le-hoi-va-di-san',
  grade: 7,
});

function requestOf(museum: string, events: readonly unknown[]): string {
  const body = JSON.stringify({ museum, events });
  return (
    'POST /visits HTTP/1.1\r\nHost: 127.0.0.1\r\n' +
    'User-Agent: Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36\r\n' +
    'Accept-Language: vi-VN,vi;q=0.9\r\nContent-Type: text/plain;charset=UTF-8\r\n' +
    `Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`
  );
}

/** One connection, request after request, until there is none or the time is over. */
function talk(
  socket: Socket,
  next: () => string | null,
  end: number,
  times: number[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    let answer = '';
    const send = () => {
      const request = performance.now() < end ? next() : null;
      if (request === null) {
        socket.end();
        return resolve();
      }
      sent = performance.now();
      socket.write(request);
    };
    socket.setNoDelay(true);
    socket.on('connect', send);
    socket.on('error', reject);
    socket.on('data', (data) => {
      answer += data.toString('latin1');
      if (!answer.includes('\r\n\r\n')) return;
      if (!answer.startsWith('HTTP/1.1 204')) {
        socket.destroy();
        return reject(new Error(`answered ${answer.slice(0, 300)}`));
      }
      answer = '';
      times.push(performance.now() - sent);
      send();
    });
  });
}
