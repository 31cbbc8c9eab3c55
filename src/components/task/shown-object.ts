import type { Task } from '../../schema/task.ts';

/** Id of the one object that a task shows in 3D. */
export const shownObject = (task: Task): string | undefined =>
  'object' in task ? task.object : undefined;

/** Whether a task shows objects in 3D: its page calls `allowModels(Astro.csp)`. */
export const needsModels = (task: Task): boolean =>
  shownObject(task) !== undefined || (task.type === 'choose' && task.compare !== undefined);
