import { READING_AFTER } from '../../domain/study-visit.ts';
import { asksNotToBeFollowed, isCounted } from './counting.ts';
import { deliver } from './deliver.ts';
import { hookSettings } from './hook-settings.ts';
import { record, recordEvidence } from './record.ts';
import { living, stay } from './visit-key.ts';

/** Where long reading is kept as evidence: pages about one exhibition, object or programme (`data-record`). */
const READING_PAGES = /\/(exhibition|object|programme)s\//;
/** Reading is looked at so often, and goes on so long after the last sign of life. */
const TICK = 5000;
const STILL_THERE = 60_000;
/** Activity is noted at most so often. */
const NOTE_EVERY = 10_000;

/**
 * Counts this page, once it is really seen, and what the visitor does on it. Nothing here can hold up or break a page:
 * call it when the page has loaded.
 */
export function startVisitHook(): void {
  if (!hookSettings() || !isCounted()) return;
  whenReallySeen(() => {
    void record('page').catch(() => undefined);
    followActivity();
    followDownloads();
    deliverWhenPossible();
  });
}

/** The first press on this page, listened for at once: it may come before the page is quiet. */
const firstPress = new Promise((resolve) =>
  addEventListener('click', resolve, { capture: true, once: true }),
);

/**
 * After prerendering, when first visible, and on a page inside another site's only when somebody presses something:
 * a finger or a tab key that passes through on its way down the other site's page is no use of it.
 */
function whenReallySeen(seen: () => void): void {
  const guest = window.top !== window || document.body.dataset['page'] === 'embed';
  const visible = () =>
    document.visibilityState === 'visible' && !Reflect.get(document, 'prerendering');
  const changes = ['visibilitychange', 'prerenderingchange'];
  const check = () => {
    if (!visible()) return;
    for (const change of changes) document.removeEventListener(change, check);
    if (guest) void firstPress.then(seen);
    else seen();
  };
  for (const change of changes) document.addEventListener(change, check);
  check();
}

/** Keeps the visit going while somebody is there; after a pause that ended it, the page counts as the next visit's. */
function followActivity(): void {
  let lastActive = Date.now();
  let noted = lastActive;
  const active = () => {
    lastActive = Date.now();
    if (lastActive - noted < NOTE_EVERY) return;
    noted = lastActive;
    const visit = living();
    if (visit) stay(visit);
    else void record('page').catch(() => undefined);
  };
  for (const type of ['pointerdown', 'keydown', 'scroll', 'pointermove'])
    addEventListener(type, active, { passive: true, capture: true });

  const readable = document.body.dataset['record'] && READING_PAGES.test(location.pathname);
  if (!readable || asksNotToBeFollowed()) return;
  setInterval(() => {
    const visit = living();
    const reading = document.visibilityState === 'visible' && Date.now() - lastActive < STILL_THERE;
    if (!visit || !reading || visit.read < 0) return;
    visit.read += TICK;
    if (visit.read >= READING_AFTER) {
      visit.read = -1;
      void record('reading').catch(() => undefined);
    }
    stay(visit);
  }, TICK);
}

/** A link or button with `data-evidence="demonstrated"` is a lesson plan, worksheet or class pack. */
function followDownloads(): void {
  addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('[data-evidence]') : null;
    if (!(link instanceof HTMLElement)) return;
    const { programme, grade } = link.dataset;
    const about = { ...(programme && { programme }), ...(grade && { grade: Number(grade) }) };
    if (link.dataset['evidence'] === 'demonstrated') recordEvidence('demonstrated', about);
  });
}

/** What waits from earlier, perhaps offline, goes now; the rest when the page is left or the line is back. */
function deliverWhenPossible(): void {
  const now = () => {
    const settings = hookSettings();
    if (settings) void deliver(settings);
  };
  addEventListener('online', now);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') now();
  });
}
