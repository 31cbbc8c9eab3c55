import { describe, expect, it } from 'vitest';
import { lessonPlan } from './lesson-plan.ts';

const stages = [3, 6, 4, 2].map((minutes) => ({ minutes }));

describe('lessonPlan', () => {
  it('sets steps and activities in minutes from the beginning of the lesson', () => {
    const [first, second] = lessonPlan([
      { steps: stages, tasks: [] },
      { steps: [{ minutes: 30 }], tasks: [] },
    ]);
    expect(first).toMatchObject({ number: 1, from: 0, to: 15 });
    expect(first?.steps.map(({ from, to }) => [from, to])).toEqual([
      [0, 3],
      [3, 9],
      [9, 13],
      [13, 15],
    ]);
    expect(second).toMatchObject({ number: 2, from: 15, to: 45 });
  });

  it('numbers the tasks through the whole lesson', () => {
    const plan = lessonPlan([
      { steps: stages, tasks: ['a', 'b'] },
      { steps: stages, tasks: ['c'] },
    ]);
    expect(plan.flatMap(({ tasks }) => tasks)).toEqual([
      { task: 'a', number: 1 },
      { task: 'b', number: 2 },
      { task: 'c', number: 3 },
    ]);
  });

  it('names the four stages and gives the tasks to the second', () => {
    const [beat] = lessonPlan([{ steps: stages, tasks: ['a'] }]);
    expect(beat?.steps.map(({ phase }) => phase)).toEqual([
      'assign',
      'perform',
      'report',
      'conclude',
    ]);
    expect(beat?.steps.map(({ tasks }) => tasks.length)).toEqual([0, 1, 0, 0]);
  });

  it('names no stages where there are not four, and gives the tasks to the last step', () => {
    const [beat] = lessonPlan([{ steps: [{ minutes: 5 }, { minutes: 5 }], tasks: ['a'] }]);
    expect(beat?.steps.map(({ phase }) => phase)).toEqual([undefined, undefined]);
    expect(beat?.steps.map(({ tasks }) => tasks.length)).toEqual([0, 1]);
  });
});
