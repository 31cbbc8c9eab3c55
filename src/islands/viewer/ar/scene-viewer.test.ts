import { describe, expect, it } from 'vitest';
import { sceneViewerIntent } from './scene-viewer.ts';

describe('the intent for Scene Viewer', () => {
  it('names the plain model, the title and the page, at true size', () => {
    const intent = sceneViewerIntent({
      file: 'https://museum.example/media/ghe-ngo-1.glb',
      title: 'Ghe ngo & mái chèo',
      page: 'https://museum.example/objects/ghe-ngo/?a=1&b=2',
    });
    expect(intent).toBe(
      'intent://arvr.google.com/scene-viewer/1.0?file=https%3A%2F%2Fmuseum.example%2Fmedia%2Fghe-ngo-1.glb&mode=ar_preferred&resizable=false&title=Ghe%20ngo%20%26%20m%C3%A1i%20ch%C3%A8o&link=https%3A%2F%2Fmuseum.example%2Fobjects%2Fghe-ngo%2F%3Fa%3D1%26b%3D2#Intent;scheme=https;package=com.google.android.googlequicksearchbox;action=android.intent.action.VIEW;S.browser_fallback_url=https%3A%2F%2Fmuseum.example%2Fobjects%2Fghe-ngo%2F%3Fa%3D1%26b%3D2;end;',
    );
    const { searchParams } = new URL(intent.replace('intent:', 'https:'));
    expect(searchParams.get('title')).toBe('Ghe ngo & mái chèo');
  });
});
