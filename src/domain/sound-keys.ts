/** The keys of a keyboard as they lie, row by row, left to right: as long bars to short ones do. */
const ROWS = '1234567890qwertyuiopasdfghjklzxcvbnm';

/** An instrument has at most so many sounds: one for each key. */
export const MOST_SOUNDS = ROWS.length;

/** The key of each sound: its own, or the next one along the rows that no sound has for its own. */
export function soundKeys(sounds: readonly { readonly key?: string | undefined }[]): string[] {
  const own = new Set(sounds.map(({ key }) => key));
  const free = [...ROWS].filter((key) => !own.has(key));
  return sounds.map(({ key }) => key ?? free.shift() ?? '');
}
