import { openPostgresStore } from './postgres-store.ts';
import { openJournaledStore } from './journaled-store.ts';
import type { VisitStore } from './visit-store.ts';

/** Where visits are kept. */
export interface StorePlace {
  /** Folder of the SQLite store. */
  readonly folder: string;
  /** PostgreSQL instead (`DATABASE_URL`). */
  readonly databaseUrl?: string | undefined;
  /** Told what staff should know of the store; the console unless said otherwise. */
  readonly tellStaff?: (sentence: string) => void;
}

/** @throws StoreTakenError, DatabaseError */
export async function openVisitStore({
  folder,
  databaseUrl,
  tellStaff,
}: StorePlace): Promise<VisitStore> {
  return databaseUrl ? openPostgresStore(databaseUrl) : openJournaledStore(folder, tellStaff);
}
