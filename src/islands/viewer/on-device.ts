/**
 * A small note of what this browser has fetched for 3D, so that the button can say what is still to come.
 * Key: what a file is (the hash of its content); value: its address. No more than the file names, and only on the device.
 */
const NOTE = 'sala-3d-files';
/** The oldest are forgotten first. */
const MOST = 60;

type Note = [key: string, url: string][];

const isEntry = (entry: unknown): entry is Note[number] =>
  Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === 'string');

function readNote(): Note {
  try {
    const note: unknown = JSON.parse(localStorage.getItem(NOTE) ?? '[]');
    return Array.isArray(note) ? note.filter(isEntry) : [];
  } catch {
    return []; // storage is blocked or holds something else: nothing is known to be here
  }
}

/** Remembers that a file has been fetched. */
export function noteOnDevice(key: string, url: string): void {
  const note = readNote().filter(([known]) => known !== key);
  try {
    localStorage.setItem(NOTE, JSON.stringify([...note, [key, url]].slice(-MOST)));
  } catch {
    // Storage is blocked or full: the button will state the full size next time.
  }
}

/** Whether a file was fetched before and the browser still keeps it. Never asks the network. */
export async function isOnDevice(key: string): Promise<boolean> {
  const url = readNote().find(([known]) => known === key)?.[1];
  if (url === undefined) return false;
  try {
    const kept = await fetch(url, { cache: 'only-if-cached', mode: 'same-origin' });
    void kept.body?.cancel();
    return kept.ok;
  } catch {
    return false;
  }
}
