import { staffFigures, type StaffFigures } from '../schema/staff-figures.ts';

/** The collector cannot be asked. The message is for staff. */
export class CollectorError extends Error {
  constructor(address: string, why: string) {
    super(
      `Không hỏi được máy đếm ở ${address} (${why}). Hãy mở "npm start" trên máy này, hoặc đặt SALA_COLLECTOR_URL và SALA_STAFF_TOKEN của máy chủ đếm. / ` +
        `The collector at ${address} cannot be asked (${why}). Run "npm start" on this machine, or set SALA_COLLECTOR_URL and SALA_STAFF_TOKEN of the server that counts.`,
    );
    this.name = 'CollectorError';
  }
}

/**
 * Exact figures of the collector, whatever machine it is on: `SALA_COLLECTOR_URL` (http://127.0.0.1:4321/visits) with
 * the token `SALA_STAFF_TOKEN`.
 *
 * @param from first ISO day, `until` the last
 * @throws CollectorError
 */
export async function collectorFigures(
  from: string,
  until: string,
  { env } = process,
): Promise<StaffFigures> {
  const address = env['SALA_COLLECTOR_URL'] ?? 'http://127.0.0.1:4321/visits';
  const token = env['SALA_STAFF_TOKEN'];
  let answer: Response;
  try {
    answer = await fetch(`${address}/staff.json?from=${from}&until=${until}`, {
      headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
    });
  } catch (error) {
    throw new CollectorError(address, error instanceof Error ? error.message : String(error));
  }
  if (answer.status === 401)
    throw new CollectorError(address, 'SALA_STAFF_TOKEN thiếu hoặc sai / missing or wrong');
  if (!answer.ok) throw new CollectorError(address, String(answer.status));
  const figures = staffFigures.safeParse(await answer.json());
  if (!figures.success)
    throw new CollectorError(address, 'câu trả lời lạ / an answer of another kind');
  return figures.data;
}
