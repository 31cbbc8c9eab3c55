import { describe, expect, it } from 'vitest';
import { parseProgress, summaryOf, withAnswer } from './task-progress.ts';
import type { Verdict } from './task-score.ts';

const wrong: Verdict = { correct: false, score: 0.4, right: [], wrong: [], missing: 1 };
const worse: Verdict = { ...wrong, score: 0.1 };
const right: Verdict = { correct: true, score: 1, right: [], wrong: [], missing: 0 };

describe('progress', () => {
  it('counts tries and keeps the best score and the last answer', () => {
    const progress = withAnswer(withAnswer({}, 'a', ['x'], wrong), 'a', ['y'], worse);
    expect(progress['a']).toEqual({ tries: 2, best: 0.4, solved: false, answer: ['y'] });
  });

  it('counts no tries after the task is solved', () => {
    const solved = withAnswer({}, 'a', ['x'], right);
    expect(withAnswer(solved, 'a', ['y'], wrong)['a']).toEqual({
      tries: 1,
      best: 1,
      solved: true,
      answer: ['y'],
    });
  });

  it('sums up only the tasks asked for', () => {
    const progress = withAnswer(withAnswer({}, 'a', [], right), 'old-task', [], right);
    expect(summaryOf(withAnswer(progress, 'b', [], wrong), ['a', 'b', 'c'])).toEqual({
      solved: 1,
      tried: 2,
      total: 3,
    });
  });

  it('survives being written and read', () => {
    const progress = withAnswer({}, 'a', ['x=y'], wrong);
    expect(parseProgress(JSON.stringify(progress))).toEqual(progress);
  });

  it.each([null, '', 'not json', '[]', '{"a":3}', '{"a":{"tries":"1"}}', '"x"'])(
    'takes %j for nothing',
    (json) => {
      expect(parseProgress(json)).toEqual({});
    },
  );
});
