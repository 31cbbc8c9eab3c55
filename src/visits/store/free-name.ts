import { existsSync } from 'node:fs';

/**
 * A name that nothing has yet: this one, or with a number behind it. Nothing is ever written over.
 *
 * @param endings what also belongs to it, such as SQLite's `-wal`
 */
export function freeName(name: string, endings: readonly string[] = ['']): string {
  let free = name;
  for (let more = 2; endings.some((ending) => existsSync(free + ending)); more += 1)
    free = `${name}-${String(more)}`;
  return free;
}
