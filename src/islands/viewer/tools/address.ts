import type { Showing, ViewerTool } from '../interface.ts';
import { hashOf, stateFromHash } from '../state.ts';

/** Write when the view has rested this long, in milliseconds: browsers refuse addresses that change too often. */
const REST = 400;

/** Keeps the view in the page's address, so that a copied link, a reload and the other languages open the same view. */
export const address: ViewerTool<Showing> = ({ config, state, scene }) => {
  if (!config.linked) return () => undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const write = (hash: string) =>
    history.replaceState(
      history.state,
      '',
      hash === '' ? location.pathname + location.search : hash,
    );

  const stop = state.subscribe(() => {
    clearTimeout(rest);
    rest = setTimeout(() => write(hashOf(state.getState())), REST);
  });
  const onHash = () => {
    const asked = stateFromHash(location.hash);
    if (asked === null) return;
    const known = config.annotations.some(({ id }) => id === asked.annotation);
    const { camera, ...rest } = asked;
    state.setState({ ...rest, annotation: known ? asked.annotation : null });
    scene.look(camera, 'fly');
  };
  const onClick = ({ target }: MouseEvent) => {
    const link =
      target instanceof Element ? target.closest<HTMLAnchorElement>('a[hreflang]') : null;
    if (link !== null) link.hash = hashOf(state.getState());
  };
  addEventListener('hashchange', onHash);
  document.addEventListener('click', onClick, { capture: true });
  return () => {
    clearTimeout(rest);
    stop();
    removeEventListener('hashchange', onHash);
    document.removeEventListener('click', onClick, { capture: true });
    if (location.hash.startsWith('#view=')) write('');
  };
};
