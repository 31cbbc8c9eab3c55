import { expect, it } from 'vitest';
import { stateFromHash } from './state.ts';
import { AT_REST } from './study-settings.ts';
import { stateAtStep, type Toured } from './tour-steps.ts';

const first = { azimuth: 30, elevation: 12, distance: 2, target: [0, 0.4, 0] } as const;
const toured: Toured = {
  view: { ...first },
  annotations: [
    { id: 'spout', at: [1, 2, 3], view: { azimuth: 40, elevation: 10, distance: 0.4 } },
  ],
  tours: [
    {
      id: 'walk',
      steps: [
        {},
        { annotation: 'spout' },
        { annotation: 'spout', view: '#view=o:5,6;d:7;t:1,0,0;a:spout;p:light;r:other.2;v:clay' },
      ],
    },
  ],
};

it('shows the first look, the view of the annotation, or the view and tools that were pasted', () => {
  const at = (step: number) => stateAtStep(toured, { id: 'walk', step });
  const rest = { ...AT_REST, annotation: null, tool: 'tour' };
  expect(at(1)).toEqual({ ...rest, camera: first, tour: { id: 'walk', step: 1 } });
  expect(at(2)).toEqual({
    ...rest,
    camera: { azimuth: 40, elevation: 10, distance: 0.4, target: [1, 2, 3] },
    tour: { id: 'walk', step: 2 },
  });
  expect(at(3)).toEqual({
    ...rest,
    camera: { azimuth: 5, elevation: 6, distance: 7, target: [1, 0, 0] },
    mode: 'clay',
    tour: { id: 'walk', step: 3 },
  });
});

it('is nowhere beyond the last step, before the first, or in a tour that is not there', () => {
  expect(stateAtStep(toured, { id: 'walk', step: 4 })).toBeNull();
  expect(stateAtStep(toured, { id: 'walk', step: 0 })).toBeNull();
  expect(stateAtStep(toured, { id: 'run', step: 1 })).toBeNull();
});

it('a link that names no sensible step is no view', () => {
  expect(stateFromHash('#view=o:1,2;d:3;t:0,0,0;r:walk')).toBeNull();
  expect(stateFromHash('#view=o:1,2;d:3;t:0,0,0;r:walk.2')?.tour).toEqual({ id: 'walk', step: 2 });
});
