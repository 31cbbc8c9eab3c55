import { createHash, timingSafeEqual } from 'node:crypto';

/** Base64 characters that hold 128 bits. */
const SHORTEST_TOKEN = 22;

/** The staff's token is too easy to guess. The message is for who set it. */
export class WeakTokenError extends Error {
  constructor() {
    super(
      'SALA_STAFF_TOKEN quá ngắn: cần ít nhất 22 ký tự ngẫu nhiên, ví dụ kết quả của lệnh "openssl rand -base64 24". / ' +
        'SALA_STAFF_TOKEN is too short: at least 22 random characters, such as "openssl rand -base64 24" gives.',
    );
    this.name = 'WeakTokenError';
  }
}

/** What of a request decides whether staff are asking. Looked at and forgotten. */
export interface StaffRequest {
  readonly host: string | undefined;
  readonly authorization: string | undefined;
  /** Any header by which a proxy says that it passes a request on: `Forwarded`, `X-Forwarded-For`, `Via`. */
  readonly forwarded: string | undefined;
}

/**
 * Who may read exact figures: with a token set, whoever has it (`Authorization: Bearer …`); without one, only a request
 * to this machine's own name that no proxy has passed on.
 *
 * @throws WeakTokenError for a token of less than 128 bits
 */
export function staffAccess(token: string | undefined): (request: StaffRequest) => boolean {
  if (token === undefined || token === '')
    return ({ host, forwarded }) =>
      forwarded === undefined && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host ?? '');
  if (token.length < SHORTEST_TOKEN) throw new WeakTokenError();
  const expected = digest(`Bearer ${token}`);
  // Digests are of one length, so that the comparison takes as long whatever was sent.
  return ({ authorization }) => timingSafeEqual(digest(authorization ?? ''), expected);
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
