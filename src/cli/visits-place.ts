import type { StorePlace } from '../visits/store/open-store.ts';

/** Where the visits are kept, as the environment says it to the server and to the commands alike. */
export const visitsPlace = ({ env } = process): StorePlace & { readonly folder: string } => ({
  folder: env['SALA_DATA'] ?? '.data',
  databaseUrl: env['DATABASE_URL'],
});

/** Backups of PostgreSQL are PostgreSQL's own. The message is for the person who asked. */
export class UsePgDumpError extends Error {
  constructor() {
    super(
      'Sổ đếm lượt ở PostgreSQL (DATABASE_URL): hãy sao lưu bằng pg_dump và khôi phục bằng pg_restore. / ' +
        'The visits are in PostgreSQL (DATABASE_URL): back them up with pg_dump and restore them with pg_restore.',
    );
    this.name = 'UsePgDumpError';
  }
}
