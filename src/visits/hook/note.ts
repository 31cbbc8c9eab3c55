import type { Noted } from '../../domain/noted.ts';
import { asksNotToBeFollowed, isCounted } from './counting.ts';
import { deliverSoon } from './deliver.ts';
import { hookSettings } from './hook-settings.ts';
import { putIn } from './outbox.ts';
import { uuid } from './record.ts';

/**
 * Notes something that says nothing about a visit: no key, only the day. It never throws, and does nothing where nobody
 * counts, or where the browser asks not to be followed: of that only pages are told.
 *
 * @param about id of a term of the museum or `OTHER_WORD`; of an exhibition
 */
export function note(what: Noted, about: string): void {
  const settings = hookSettings();
  if (!settings || !isCounted() || asksNotToBeFollowed()) return;
  const day = new Date().toLocaleDateString('en-CA', { timeZone: settings.timeZone });
  putIn({ kind: 'noted', id: uuid(), day, what, about }).then(
    () => deliverSoon(settings),
    () => undefined,
  );
}
