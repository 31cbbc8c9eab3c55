import { note } from '../../visits/hook/note.ts';

/** Nobody reads a story in less; who comes to its end sooner has scrolled. Milliseconds. */
const READ_IN = 60_000;

/** Notes once that the story of this page was read to its end (`data-story-end` holds the exhibition's id). */
for (const end of document.querySelectorAll<HTMLElement>('[data-story-end]')) {
  const began = performance.now();
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    if (performance.now() - began < READ_IN) return;
    observer.disconnect();
    note('read-to-end', end.dataset['storyEnd'] ?? '');
  });
  observer.observe(end);
}
