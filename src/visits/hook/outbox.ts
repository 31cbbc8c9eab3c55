import type { VisitEvent } from '../../schema/visit-event.ts';

/**
 * Events that wait on the device until the collector has them, however long it is offline. Where IndexedDB is
 * forbidden they wait in the page.
 */
const NAME = 'sala-visits';
const STORE = 'waiting';

const inPage = new Map<string, VisitEvent>();
let database: Promise<IDBDatabase | null> | undefined;

export async function putIn(event: VisitEvent): Promise<void> {
  const done = await request((store) => store.put(event), 'readwrite');
  if (done === null) inPage.set(event.id, event);
}

/** The first events that wait, at most so many. */
export async function waiting(most: number): Promise<VisitEvent[]> {
  const stored = await request<VisitEvent[]>((store) => store.getAll(null, most), 'readonly');
  return [...(stored ?? []), ...inPage.values()].slice(0, most);
}

export async function takeOut(events: readonly VisitEvent[]): Promise<void> {
  await request((store) => events.map(({ id }) => store.delete(id)).at(-1), 'readwrite');
  for (const { id } of events) inPage.delete(id);
}

/** Lets everything go that waits. */
export async function emptyOutbox(): Promise<void> {
  inPage.clear();
  await request((store) => store.clear(), 'readwrite');
}

/** Runs one transaction; null where there is no database. Resolves when the change is kept. */
async function request<Result>(
  work: (store: IDBObjectStore) => IDBRequest<Result> | undefined,
  mode: IDBTransactionMode,
): Promise<Result | null> {
  database ??= open();
  const opened = await database;
  if (!opened) return null;
  return new Promise((resolve) => {
    const transaction = opened.transaction(STORE, mode);
    const asked = work(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(asked?.result ?? null);
    transaction.onabort = () => resolve(null);
  });
}

function open(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    try {
      const opening = indexedDB.open(NAME, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'id' });
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
}
