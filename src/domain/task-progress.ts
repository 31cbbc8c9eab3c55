import type { Verdict } from './task-score.ts';

/** What this browser remembers of one task. */
export interface TaskRecord {
  /** Answers given until the first correct one. */
  readonly tries: number;
  /** Best score, 0 to 1. */
  readonly best: number;
  readonly solved: boolean;
  /** The last answer: ids of options or items, or `left=right` of pairs. */
  readonly answer: readonly string[];
}

/** Records by the id of the task. */
export type Progress = Readonly<Partial<Record<string, TaskRecord>>>;

/** Adds an answer. Once a task is solved, tries and score stay as they are. */
export function withAnswer(
  progress: Progress,
  task: string,
  answer: readonly string[],
  verdict: Verdict,
): Progress {
  const before = progress[task] ?? { tries: 0, best: 0, solved: false };
  const record: TaskRecord = before.solved
    ? { ...before, answer }
    : {
        tries: before.tries + 1,
        best: Math.max(before.best, verdict.score),
        solved: verdict.correct,
        answer,
      };
  return { ...progress, [task]: record };
}

export interface Summary {
  readonly solved: number;
  readonly tried: number;
  readonly total: number;
}

/** How far one has come with these tasks; records of other tasks are left out. */
export function summaryOf(progress: Progress, tasks: readonly string[]): Summary {
  const records = tasks.flatMap((task) => progress[task] ?? []);
  return {
    solved: records.filter((record) => record.solved).length,
    tried: records.length,
    total: tasks.length,
  };
}

/** Reads what `JSON.stringify` of a progress wrote. What is damaged or foreign is left out, never an error. */
export function parseProgress(json: string | null): Progress {
  try {
    const value: unknown = JSON.parse(json ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, TaskRecord] => isRecord(entry[1])),
    );
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is TaskRecord {
  return (
    typeof value === 'object' &&
    value !== null &&
    'tries' in value &&
    typeof value.tries === 'number' &&
    'best' in value &&
    typeof value.best === 'number' &&
    'solved' in value &&
    typeof value.solved === 'boolean' &&
    'answer' in value &&
    Array.isArray(value.answer) &&
    value.answer.every((part) => typeof part === 'string')
  );
}
