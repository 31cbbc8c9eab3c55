/** Storage that may be forbidden, full or absent; the hook then goes on without it. */
type Area = 'localStorage' | 'sessionStorage';

export function kept(area: Area, name: string): string | null {
  try {
    return window[area].getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a value; null lets it go. */
export function keep(area: Area, name: string, value: string | null): void {
  try {
    if (value === null) window[area].removeItem(name);
    else window[area].setItem(name, value);
  } catch {
    // Nothing depends on it.
  }
}
