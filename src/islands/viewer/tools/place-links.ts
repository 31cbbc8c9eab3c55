import type { Showing, Viewer } from '../interface.ts';
import type { Places } from './places.ts';

/**
 * Links in the object's text that name a place (`[…](view:spout)`). They lead to its words in the list; while the viewer
 * is open they show it on the object instead, and closing it gives the focus back to the link.
 */
export function placeLinks({ config, root }: Viewer<Showing>, places: Places): () => void {
  if (!config.linked) return () => undefined;
  const onClick = (event: MouseEvent) => {
    const link =
      event.target instanceof Element
        ? event.target.closest<HTMLAnchorElement>('a[data-place]')
        : null;
    const id = link?.dataset['place'];
    if (link === null || id === undefined) return;
    event.preventDefault();
    places.choose(id, link);
    root.scrollIntoView({ block: 'nearest' });
  };
  document.addEventListener('click', onClick);
  return () => document.removeEventListener('click', onClick);
}
