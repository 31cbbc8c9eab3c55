import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { MOST_BYTES } from '../visits/collector/collector.ts';
import { TRY_AGAIN_AFTER, type TakeVisits } from '../visits/collector/take-visits.ts';

/**
 * Answers posts of visits from the site's own pages straight from Node's request: there are many of them at a time, and
 * making a web Request of each costs more than taking it. All else, and posts of other sites, go on to `others`.
 */
export function visitListener(
  path: string,
  take: TakeVisits,
  others: RequestListener,
): RequestListener {
  return (request, response) => {
    const own = request.headers.origin === undefined || isOwn(request);
    if (request.method !== 'POST' || request.url !== path || !own) {
      others(request, response);
      return;
    }
    read(request).then(
      async (body) => {
        if (body === null) return answer(response, 413, { error: 'too-large' });
        const header = (name: string) => {
          const value = request.headers[name];
          return typeof value === 'string' ? value : undefined;
        };
        const { status, body: said } = await take({ body, header });
        return answer(response, status, said);
      },
      () => response.destroy(),
    );
  };
}

const isOwn = ({ headers: { origin = '', host } }: IncomingMessage): boolean =>
  URL.canParse(origin) && new URL(origin).host === host;

/** The body as text; null when it is too large. @throws when the browser goes away */
function read(request: IncomingMessage): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= MOST_BYTES) chunks.push(chunk);
    });
    request.on('end', () => resolve(bytes > MOST_BYTES ? null : Buffer.concat(chunks).toString()));
    request.on('error', reject);
  });
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  if (status === 503) response.setHeader('Retry-After', TRY_AGAIN_AFTER);
  if (body === null) {
    response.writeHead(status).end();
    return;
  }
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}
