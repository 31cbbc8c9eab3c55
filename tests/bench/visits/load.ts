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

/** Milliseconds until a server that sheds load is asked again. */
const AGAIN_AFTER = 200;

/**
 * Sends so many events, a hundred in each request, over a few connections, and again where the server sheds load.
 *
 * @throws Error when an answer is neither 204 nor 503
 */
export async function pour(origin: string, museum: string, events: number): Promise<void> {
  const { hostname, port } = new URL(origin);
  let left = events / 100;
  const next = () => {
    left -= 1;
    return left < 0 ? null : requestOf(museum, Array.from({ length: 100 }, eventNow));
  };
  await Promise.all(
    Array.from({ length: 4 }, () =>
      talk(connect(Number(port), hostname), next, Number.POSITIVE_INFINITY, [], AGAIN_AFTER),
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

/**
 * One connection, request after request, until there is none or the time is over.
 *
 * @param againAfter milliseconds after which what was answered by 503 is sent again; without it 503 is a failure
 */
function talk(
  socket: Socket,
  next: () => string | null,
  end: number,
  times: number[],
  againAfter?: number,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    let answer = '';
    const send = (request: string) => {
      answer = '';
      sent = performance.now();
      socket.write(request);
    };
    let request: string | null = null;
    const sendNext = () => {
      request = performance.now() < end ? next() : null;
      if (request !== null) return send(request);
      socket.end();
      return resolve();
    };
    socket.setNoDelay(true);
    socket.on('connect', sendNext);
    socket.on('error', reject);
    socket.on('data', (data) => {
      answer += data.toString('latin1');
      if (!answer.includes('\r\n\r\n')) return;
      if (answer.startsWith('HTTP/1.1 204')) {
        times.push(performance.now() - sent);
        return sendNext();
      }
      if (answer.startsWith('HTTP/1.1 503') && againAfter !== undefined && request !== null) {
        if (answer.endsWith('\r\n0\r\n\r\n')) setTimeout(send, againAfter, request);
        return;
      }
      socket.destroy();
      return reject(new Error(`answered ${answer.slice(0, 300)}`));
    });
  });
}
