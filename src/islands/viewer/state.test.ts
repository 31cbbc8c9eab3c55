import { describe, expect, it } from 'vitest';
import { directionToEye } from './projection.ts';
import { hashOf, stateFromHash, type ViewerState } from './state.ts';
import { AT_REST } from './study-settings.ts';

const state = (changes: Partial<ViewerState['camera']> = {}): ViewerState => ({
  camera: { azimuth: 30, elevation: 12, distance: 2.1, target: [0, 0.4, 0.05], ...changes },
  annotation: null,
  ...AT_REST,
});

/** Degrees between the directions of two views. */
function apart(a: ViewerState, b: ViewerState): number {
  const [u, v] = [directionToEye(a.camera), directionToEye(b.camera)];
  const cosine = u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
  return (Math.acos(Math.min(1, cosine)) * 180) / Math.PI;
}

describe('the link to a view', () => {
  it('is short and readable', () => {
    expect(hashOf({ ...state(), annotation: 'spout' })).toBe(
      '#view=o:30,12;d:2.1;t:0,0.4,0.05;a:spout',
    );
  });

  it('comes back within half a degree and a millimetre, for a thousand views', () => {
    for (let count = 0; count < 1000; count += 1) {
      const sent = state({
        azimuth: -180 + count * 0.3601,
        elevation: -12 + ((count * 0.7919) % 101),
        distance: 0.02 + ((count * 0.0137) % 9),
        target: [Math.sin(count), Math.cos(count), Math.sin(count * 2)],
      });
      const back = stateFromHash(hashOf(sent));
      expect(back).not.toBeNull();
      if (back === null) return;
      expect(apart(sent, back)).toBeLessThan(0.5);
      expect(Math.abs(back.camera.distance - sent.camera.distance)).toBeLessThan(0.001);
      sent.camera.target.forEach((value, axis) =>
        expect(Math.abs(value - (back.camera.target[axis] ?? NaN))).toBeLessThan(0.001),
      );
    }
  });

  it('keeps an annotation whose id needs escaping', () => {
    const sent = { ...state(), annotation: 'vòi;a:b' };
    expect(stateFromHash(hashOf(sent))).toEqual(sent);
  });

  it('holds what the study tools have set, and nothing of those at rest', () => {
    const sent: ViewerState = {
      ...state(),
      tool: 'light',
      mode: 'clay',
      light: { azimuth: -75, elevation: 12.5 },
    };
    const hash = hashOf(sent);
    expect(hash).toBe('#view=o:30,12;d:2.1;t:0,0.4,0.05;p:light;v:clay;l:-75,12.5');
    expect(stateFromHash(hash)).toEqual(sent);
    expect(hashOf(state())).toBe('#view=o:30,12;d:2.1;t:0,0.4,0.05');
  });

  it.each(['v:gold', 'l:1', 'l:1,fish', 'l:1e99,2'])('opens the default view for %s', (field) => {
    expect(stateFromHash(`#view=o:30,12;d:2.1;t:0,0.4,0.05;${field}`)).toBeNull();
  });

  it('leaves keys of later tools aside', () => {
    expect(stateFromHash('#view=o:30,12;d:2.1;t:0,0.4,0.05;x:cut')).toEqual(state());
  });

  it.each([
    '',
    '#',
    '#content',
    '#view=',
    '#view=o:30,12',
    '#view=o:30,12;d:0;t:0,0,0',
    '#view=o:30,12;d:-1;t:0,0,0',
    '#view=o:30;d:1;t:0,0,0',
    '#view=o:30,12,4;d:1;t:0,0,0',
    '#view=o:NaN,12;d:1;t:0,0,0',
    '#view=o:Infinity,12;d:1;t:0,0,0',
    '#view=o:1e99,12;d:1;t:0,0,0',
    '#view=o:,12;d:1;t:0,0,0',
    '#view=o:<script>,12;d:1;t:0,0,0',
    '#view=%%%',
  ])('opens the default view for %s', (hash) => {
    expect(stateFromHash(hash)).toBeNull();
  });

  it('drops an annotation it cannot read, and keeps the view', () => {
    expect(stateFromHash('#view=o:30,12;d:2.1;t:0,0.4,0.05;a:%E0%A4%A')).toEqual(state());
  });
});
