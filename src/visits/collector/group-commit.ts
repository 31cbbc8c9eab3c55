import { setImmediate as nextTurn } from 'node:timers/promises';
import { eventsOf, mergedGroups } from '../store/merged-records.ts';
import { OverloadedError } from '../store/overloaded-error.ts';
import type { VisitStore, WriteGroup } from '../store/visit-store.ts';

export interface GroupCommit {
  /** Resolves when the group is on the disk. @throws OverloadedError, or what the store rejects with */
  write(group: WriteGroup): Promise<void>;
}

/** Events that may wait at once: some seconds of a slow disk. */
const MOST_WAITING = 20_000;

/**
 * Puts the groups of many requests into one commit: while the disk is busy they gather, and as soon as it is free all
 * of them are written. No timer, so a lone request waits for nobody.
 */
export function groupCommit(
  store: Pick<VisitStore, 'write'>,
  mostWaiting = MOST_WAITING,
): GroupCommit {
  let waiting: { group: WriteGroup; resolve: () => void; reject: (reason: unknown) => void }[] = [];
  let waitingEvents = 0;
  let busy = false;

  const writeAll = async () => {
    busy = true;
    while (waiting.length > 0) {
      // Requests that are already in the sockets join this commit.
      await nextTurn();
      const now = waiting;
      waiting = [];
      waitingEvents = 0;
      try {
        await store.write(mergedGroups(now.map(({ group }) => group)));
        for (const { resolve } of now) resolve();
      } catch (error) {
        for (const { reject } of now) reject(error);
      }
    }
    busy = false;
  };

  return {
    write(group) {
      const events = eventsOf(group);
      if (waitingEvents + events > mostWaiting) return Promise.reject(new OverloadedError());
      waitingEvents += events;
      return new Promise((resolve, reject) => {
        waiting.push({ group, resolve, reject });
        if (!busy) void writeAll();
      });
    },
  };
}
