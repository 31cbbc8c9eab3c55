import { htmlPart } from '../html-part.ts';
import type { Showing, ViewerTool } from '../interface.ts';

/**
 * Full screen, or, where the browser has none for elements (iPhone), the whole window.
 * `data-filling` on the root tells the stylesheet.
 */
export const fullScreen: ViewerTool<Showing> = ({ root }) => {
  const end = new AbortController();
  const button = htmlPart(root, '[data-full-screen]');
  const label = htmlPart(button, '[data-label]');
  const { enter, leave } = button.dataset;

  const setFilling = (filling: boolean) => {
    root.toggleAttribute('data-filling', filling);
    const words = (filling ? leave : enter) ?? '';
    label.textContent = words;
    button.title = words;
  };
  const toggle = () => {
    const filling = root.hasAttribute('data-filling');
    if (!document.fullscreenEnabled) setFilling(!filling);
    else if (filling) void document.exitFullscreen();
    else void root.requestFullscreen();
  };
  button.addEventListener('click', toggle, { signal: end.signal });
  document.addEventListener(
    'fullscreenchange',
    () => setFilling(document.fullscreenElement === root),
    { signal: end.signal },
  );
  root.addEventListener(
    'keydown',
    (event) => {
      const alone = event.key === 'Escape' && !event.defaultPrevented;
      if (alone && !document.fullscreenEnabled) setFilling(false);
    },
    { signal: end.signal },
  );
  return () => {
    end.abort();
    if (document.fullscreenElement === root) void document.exitFullscreen();
    setFilling(false);
  };
};
