/** How a device shows an object in the room: in the browser, by Google's Scene Viewer, or by Apple's Quick Look. */
export type ArWay = 'webxr' | 'scene-viewer' | 'quick-look';

/** What a browser tells of itself that decides it. */
export interface ArBrowser {
  readonly userAgent: string;
  /** Scheme of the page: Scene Viewer fetches the model itself, and only over https. */
  readonly protocol: string;
  /** Whether the browser can lay a session over the camera's picture. */
  readonly immersiveAr: boolean;
  /** Whether it opens links of `rel="ar"`, as Safari on iPhone and iPad does. */
  readonly relAr: boolean;
}

/** Browsers of an iPhone that are not Safari but hand a model on to Quick Look. They do not say so by `rel="ar"`. */
const HANDS_ON = /CriOS\/|EdgiOS\/|FxiOS\/|GSA\/|DuckDuckGo\//;

/** The way that works here, the one that stays in the page first; null where none does, as on a desktop. */
export function arWay({ userAgent, protocol, immersiveAr, relAr }: ArBrowser): ArWay | null {
  if (immersiveAr) return 'webxr';
  // Firefox opens no intent; a headset has no Google app.
  const android = /android/i.test(userAgent) && !/firefox|oculusbrowser/i.test(userAgent);
  if (android && protocol === 'https:') return 'scene-viewer';
  const iPhone = /iphone|ipad|ipod/i.test(userAgent);
  return relAr || (iPhone && HANDS_ON.test(userAgent)) ? 'quick-look' : null;
}

/** What this browser tells. */
export async function thisArBrowser(): Promise<ArBrowser> {
  return {
    userAgent: navigator.userAgent,
    protocol: location.protocol,
    immersiveAr: await hasImmersiveAr(),
    relAr: document.createElement('a').relList.supports('ar'),
  };
}

async function hasImmersiveAr(): Promise<boolean> {
  try {
    return (await navigator.xr?.isSessionSupported('immersive-ar')) ?? false;
  } catch {
    return false; // forbidden by the page around this frame
  }
}
