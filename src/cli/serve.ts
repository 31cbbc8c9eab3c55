import { readYaml } from '../catalogue/content-files.ts';
import { contentRoot } from '../catalogue/content-root.ts';
import { readPlan } from '../catalogue/plan.ts';
import { museum as museumSchema } from '../schema/museum.ts';
import { startMuseumServer, type MuseumServer } from '../server/museum-server.ts';
import { reportFailure } from './report-failure.ts';

/**
 * Serves the built site and the visit collector as the environment says: `PORT` (4321), `HOST` (127.0.0.1),
 * `SALA_DATA` (.data), `DATABASE_URL` (PostgreSQL for the visits instead), `SALA_OUT` (dist), `SALA_BASE` (/), `SALA_ORIGINS` (other sites that send visits here, by commas),
 * `SALA_STAFF_TOKEN` (who has it reads exact figures; without one only this machine does).
 * Stops at Ctrl-C or SIGTERM when the last answer is out.
 */
export async function serveSite(): Promise<MuseumServer> {
  const { env } = process;
  const root = contentRoot();
  const server = await startMuseumServer({
    site: env['SALA_OUT'] ?? 'dist',
    base: `/${env['SALA_BASE'] ?? ''}/`.replace(/\/+/g, '/'),
    data: env['SALA_DATA'] ?? '.data',
    databaseUrl: env['DATABASE_URL'],
    host: env['HOST'] ?? '127.0.0.1',
    port: Number(env['PORT'] ?? 4321),
    museum: readYaml(root, 'museum.yaml', museumSchema),
    countsReading: readPlan(root)?.settings.countsReading ?? false,
    staffToken: env['SALA_STAFF_TOKEN'],
    origins: (env['SALA_ORIGINS'] ?? '').split(',').filter(Boolean),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
  return server;
}

if (import.meta.main) {
  try {
    const { address } = await serveSite();
    console.log(`Mời xem ở / Open ${address}`);
  } catch (error) {
    reportFailure(error);
    process.exit(1);
  }
}
