/**
 * Remembers, until the tab is closed, that this device draws in 3D too slowly, so that the next page need not try again.
 * Where storage is forbidden it tries again.
 */
const NAME = 'sala-3d-too-slow';

export function noteTooSlow(): void {
  try {
    sessionStorage.setItem(NAME, '');
  } catch {
    // Nothing depends on it.
  }
}

export function foundTooSlow(): boolean {
  try {
    return sessionStorage.getItem(NAME) !== null;
  } catch {
    return false;
  }
}
