import { htmlPart } from '../html-part.ts';
import type { StudyTool } from '../interface.ts';
import { drawSnapshot } from './draw-snapshot.ts';

/** A picture of the view with its caption under it, to keep. Opening the drawer takes it. */
export const snapshot: StudyTool = (viewer, drawer) => {
  const { state, config } = viewer;
  const stop = new AbortController();
  const { signal } = stop;
  const preview = htmlPart<HTMLImageElement>(drawer, '[data-snapshot]');
  const save = htmlPart<HTMLAnchorElement>(drawer, '[data-snapshot-save]');
  const caption = [...drawer.querySelectorAll('[data-caption-line]')].map(
    ({ textContent }) => textContent,
  );
  const take = () => {
    const picture = drawSnapshot(viewer, caption).toDataURL('image/png');
    preview.src = picture;
    save.href = picture;
    save.download = `${config.id}.png`;
  };
  htmlPart(drawer, '[data-snapshot-again]').addEventListener('click', take, { signal });
  const unsubscribe = state.subscribe((now, before) => {
    if (now.tool === 'snapshot' && before.tool !== 'snapshot') take();
  });
  if (state.getState().tool === 'snapshot') take();
  return () => {
    unsubscribe();
    stop.abort();
    preview.removeAttribute('src');
    save.removeAttribute('href');
  };
};
