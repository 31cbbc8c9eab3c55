/** An object for Android's Scene Viewer; addresses are whole. */
export interface SceneViewerObject {
  /** A plain GLB: Scene Viewer reads no meshopt. */
  readonly file: string;
  readonly title: string;
  /** The page that its title leads to, and the one to return to where there is no Scene Viewer. */
  readonly page: string;
}

/**
 * The address that opens Scene Viewer (https://developers.google.com/ar/develop/scene-viewer): in the room, with the
 * model at its true size, which fingers cannot change; as a 3D view where the phone has no AR.
 */
export function sceneViewerIntent({ file, title, page }: SceneViewerObject): string {
  const query = new URLSearchParams({
    file,
    mode: 'ar_preferred',
    resizable: 'false',
    title,
    link: page,
  });
  return (
    // A space is `%20` here; a plus would be shown as one.
    `intent://arvr.google.com/scene-viewer/1.0?${query.toString().replaceAll('+', '%20')}` +
    '#Intent;scheme=https;package=com.google.android.googlequicksearchbox;' +
    `action=android.intent.action.VIEW;S.browser_fallback_url=${encodeURIComponent(page)};end;`
  );
}
