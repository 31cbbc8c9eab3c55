import type { Noted } from '../../domain/noted.ts';
import type { Evidence } from '../../domain/study-visit.ts';
import type { TallyName } from '../../schema/staff-figures.ts';

/** One accepted event of a visit, already placed on its day. It carries nothing that tells who or where. */
export interface VisitRecord {
  readonly museum: string;
  /** UUID of the event. */
  readonly id: string;
  /** Key of the visit, 32 hexadecimal digits. */
  readonly visit: string;
  /** ISO day in the museum's time zone. */
  readonly day: string;
  /** `EVIDENCE_BIT`s of this event, 0 for a page seen. */
  readonly evidence: number;
  readonly language: string;
  /** Empty where the event is about none. */
  readonly programme: string;
  readonly exhibition: string;
  /** 0 where it is not known. */
  readonly grade: number;
  readonly late: boolean;
  /** Too many events a minute came under this key: the visit is a machine's and never counted. */
  readonly robot: boolean;
}

/** A page of a browser that asks not to be followed. */
export interface PageRecord {
  readonly museum: string;
  readonly id: string;
  readonly day: string;
  readonly page: string;
}

export interface Tally {
  readonly museum: string;
  readonly day: string;
  readonly name: TallyName;
  readonly events: number;
}

/** Something that says nothing about a visit (src/domain/noted.ts). */
export interface NoteRecord {
  readonly museum: string;
  readonly id: string;
  readonly day: string;
  readonly what: Noted;
  readonly about: string;
}

/** How often that was so on a day. */
export interface NoteTotal {
  readonly day: string;
  readonly what: Noted;
  readonly about: string;
  readonly times: number;
}

/** What one commit writes. */
export interface WriteGroup {
  /** ISO day of receipt, from which the UUIDs are remembered. */
  readonly received: string;
  readonly visits: readonly VisitRecord[];
  readonly pages: readonly PageRecord[];
  readonly tallies: readonly Tally[];
  /** Left out by the journals of before there were any. */
  readonly notes?: readonly NoteRecord[];
}

/** Visits of one year by their strongest evidence; `none` are visits without any. Robots are left out. */
export type YearTotals = ReadonlyMap<Evidence | 'none', number>;

/** Visits of one day that agree in all of this; robots are left out. */
export interface DayRow {
  readonly day: string;
  /** The strongest. */
  readonly evidence: Evidence | 'none';
  readonly programme: string;
  readonly exhibition: string;
  readonly grade: number;
  readonly language: string;
  readonly visits: number;
  readonly events: number;
}

export interface PageTotal {
  readonly day: string;
  readonly page: string;
  readonly views: number;
}

/**
 * Where visits are kept: one interface, SQLite on one machine, PostgreSQL for many. Every key begins with `museum`, so
 * that a cluster can be distributed by it. No IP address, user agent, query string, seat or class label has a column.
 */
export interface VisitStore {
  /**
   * Writes a group, all of it or nothing; when the promise resolves it is on the disk, power cut or not. An event
   * whose UUID is known changes nothing. Rejects when the disk is full or gone: then nothing was written.
   */
  write(group: WriteGroup): Promise<void>;

  /** Visits of every year that has any, from the closed days and the open ones together. */
  totalsByYear(museum: string): Promise<ReadonlyMap<number, YearTotals>>;

  /** What is known of the days `from` to `until` (ISO, both included), closed or still open, sorted by its keys. */
  days(museum: string, from: string, until: string): Promise<readonly DayRow[]>;
  tallies(museum: string, from: string, until: string): Promise<readonly Tally[]>;
  /** Pages of browsers that ask not to be followed. */
  pages(museum: string, from: string, until: string): Promise<readonly PageTotal[]>;

  /** What was noted on those days: searches, and exhibitions read to their end. */
  notes(museum: string, from: string, until: string): Promise<readonly NoteTotal[]>;

  /**
   * Closes the days that can get no more events: their visits are added to the daily aggregates and the rows go, in
   * one step; UUIDs that are no longer needed go too. Running it again changes nothing.
   *
   * @param today ISO day in the museum's time zone
   */
  tidy(today: string): Promise<void>;

  close(): Promise<void>;
}
