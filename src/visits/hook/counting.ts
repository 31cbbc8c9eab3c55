import { kept } from './kept.ts';

/** What the person at this browser chose on the privacy page: counted, not counted, or staff of the museum. */
export type Choice = 'on' | 'off' | 'staff';

export const CHOICE = 'sala-counting';

export function choice(): Choice {
  const value = kept('localStorage', CHOICE);
  return value === 'off' || value === 'staff' ? value : 'on';
}

/** Is this a browser whose visits are counted at all? Machines that say what they are, staff and refusers are not. */
export function isCounted(): boolean {
  return choice() === 'on' && !navigator.webdriver;
}

/** Do Not Track or Global Privacy Control: pages are then counted without a key, so that no visit can be seen. */
export function asksNotToBeFollowed(): boolean {
  return navigator.doNotTrack === '1' || Reflect.get(navigator, 'globalPrivacyControl') === true;
}
