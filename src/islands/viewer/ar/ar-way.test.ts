import { describe, expect, it } from 'vitest';
import { arWay } from './ar-way.ts';

const ANDROID = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/142.0.0.0 Mobile';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15';
const DESKTOP = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36';
const nothing = { protocol: 'https:', immersiveAr: false, relAr: false };

describe('the way into the room', () => {
  it('is the browser itself wherever it can', () => {
    expect(arWay({ ...nothing, userAgent: ANDROID, immersiveAr: true })).toBe('webxr');
    expect(arWay({ ...nothing, userAgent: DESKTOP, immersiveAr: true })).toBe('webxr');
  });

  it('is Scene Viewer on an Android phone, which asks for https', () => {
    expect(arWay({ ...nothing, userAgent: ANDROID })).toBe('scene-viewer');
    expect(arWay({ ...nothing, userAgent: ANDROID, protocol: 'http:' })).toBeNull();
    expect(arWay({ ...nothing, userAgent: `${ANDROID} OculusBrowser/38` })).toBeNull();
    const firefox = 'Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0';
    expect(arWay({ ...nothing, userAgent: firefox })).toBeNull();
  });

  it('is Quick Look on an iPhone, in Safari and in the browsers that hand a model on', () => {
    expect(arWay({ ...nothing, userAgent: IPHONE, relAr: true })).toBe('quick-look');
    expect(arWay({ ...nothing, userAgent: `${IPHONE} CriOS/142.0 Mobile` })).toBe('quick-look');
    expect(arWay({ ...nothing, userAgent: `${IPHONE} [FBAN/FBIOS]` })).toBeNull();
  });

  it('is none on a desktop', () => {
    expect(arWay({ ...nothing, userAgent: DESKTOP })).toBeNull();
  });
});
