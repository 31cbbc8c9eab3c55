import { htmlPart } from '../html-part.ts';
import type { ViewerTool } from '../interface.ts';

/** Nothing is drawn while nobody can see it: in a tab behind others, or scrolled away. */
export const outOfSight: ViewerTool = ({ root, scene }) => {
  let onScreen = true;
  let seen = true;
  const look = () => {
    const now = onScreen && !document.hidden;
    if (now === seen) return;
    seen = now;
    scene.setSeen(now);
  };
  const observer = new IntersectionObserver((entries) => {
    onScreen = entries.at(-1)?.isIntersecting !== false;
    look();
  });
  observer.observe(htmlPart(root, '[data-stage]'));
  document.addEventListener('visibilitychange', look);
  return () => {
    observer.disconnect();
    document.removeEventListener('visibilitychange', look);
  };
};
