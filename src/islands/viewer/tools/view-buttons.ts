import { htmlPart } from '../html-part.ts';
import type { ViewerTool } from '../interface.ts';
import { ZOOM } from './keys.ts';

/** Nearer, farther, first view, help, close: what keys and fingers do, for those who would rather press. */
export const viewButtons: ViewerTool = (viewer) => {
  const { root, scene, config } = viewer;
  const end = new AbortController();
  const onPress = (selector: string, action: () => void) =>
    htmlPart(root, selector).addEventListener('click', action, { signal: end.signal });
  const zoomBy = (factor: number) => {
    const view = scene.goal();
    scene.look({ ...view, distance: view.distance * factor }, 'glide');
  };
  onPress('[data-zoom-in]', () => zoomBy(1 / ZOOM));
  onPress('[data-zoom-out]', () => zoomBy(ZOOM));
  onPress('[data-reset]', () => {
    viewer.state.setState({ annotation: null });
    scene.look(config.view, 'fly');
  });

  const help = htmlPart(root, '[data-help]');
  const helpText = htmlPart(root, '[data-help-text]');
  const showHelp = (shown: boolean) => {
    helpText.hidden = !shown;
    help.setAttribute('aria-expanded', String(shown));
  };
  onPress('[data-help]', () => showHelp(helpText.hidden !== false));

  onPress('[data-close-3d]', () => {
    viewer.close();
    htmlPart(root, '[data-open-3d]').focus({ preventScroll: true });
  });
  return () => {
    showHelp(false);
    end.abort();
  };
};
