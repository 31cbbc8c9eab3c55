import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { DATABASE_FILE } from './database-file.ts';
import type { StorePlace } from './open-store.ts';
import { DatabaseError } from './postgres-store.ts';

/** No visits have been kept in this folder. The message is for the person who asked. */
export class NoStoreError extends Error {
  constructor(folder: string) {
    super(
      `Không thấy sổ đếm lượt (visits.sqlite) trong "${folder}". Hãy kiểm tra tên thư mục, hoặc đặt SALA_DATA. / ` +
        `There is no visit store (visits.sqlite) in "${folder}". Check the folder's name, or set SALA_DATA.`,
    );
    this.name = 'NoStoreError';
  }
}

/** Visits as they stood at one moment, to look at only, whether a server writes them meanwhile or not. */
export interface VisitLook {
  readonly kind: 'sqlite' | 'postgres';
  /** How the statements number their parameters: `?` or `$`. */
  readonly mark: '?' | '$';
  rows(sql: string, ...parameters: string[]): Promise<readonly Readonly<Record<string, unknown>>[]>;
  close(): Promise<void>;
}

/** @throws NoStoreError, DatabaseError */
export const lookAtVisits = ({ folder, databaseUrl }: StorePlace): Promise<VisitLook> =>
  databaseUrl ? lookAtPostgres(databaseUrl) : lookAtSqlite(folder);

async function lookAtSqlite(folder: string): Promise<VisitLook> {
  const database = openForLooking(folder);
  database.exec('BEGIN');
  return {
    kind: 'sqlite',
    mark: '?',
    rows: async (sql, ...parameters) => database.prepare(sql).all(...parameters),
    async close() {
      database.close();
    },
  };
}

/** The database of a folder beside a server that may be writing. @throws NoStoreError */
export function openForLooking(folder: string): DatabaseSync {
  const path = join(folder, DATABASE_FILE);
  if (!existsSync(path)) throw new NoStoreError(folder);
  return new DatabaseSync(path, { timeout: 10_000 });
}

async function lookAtPostgres(url: string): Promise<VisitLook> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  } catch (error) {
    await client.end().catch(() => undefined);
    throw new DatabaseError(error);
  }
  return {
    kind: 'postgres',
    mark: '$',
    rows: async (sql, ...parameters) =>
      (await client.query<Record<string, unknown>>(sql, parameters)).rows,
    close: () => client.end(),
  };
}
