import type { Anchor } from '../schema/model.ts';
import type { ObserveTask } from '../schema/task.ts';
import type { ContentProblem } from './content-error.ts';
import type { MuseumObject } from './content.ts';

/** Where a place of an observation is on the object: where the task says, or where the annotation of its id sits. */
export function positionsOf(
  place: ObserveTask['places'][number],
  { annotations }: MuseumObject,
): Anchor['at'][] {
  const annotated = annotations.find(({ id }) => id === place.id)?.at;
  return place.at ?? (annotated ? [annotated] : []);
}

/** A task that is done on a model names an object without one. */
export const modelNeeded = (file: string, field: string, object: string): ContentProblem => ({
  file,
  field,
  found: object,
  expected: {
    vi: 'mã của một hiện vật đã có mô hình 3D (npm run object:model)',
    en: 'the id of an object that has a 3D model (npm run object:model)',
  },
});

/** What is wrong with an observation: no model to look at, or a place that is nowhere on it. */
export function observeProblems(
  task: ObserveTask,
  objects: readonly MuseumObject[],
  file: string,
  field: string,
): ContentProblem[] {
  const object = objects.find(({ id }) => id === task.object);
  if (!object) return [];
  if (!object.model) return [modelNeeded(file, `${field}.object`, task.object)];
  return task.places.flatMap((place, index) =>
    positionsOf(place, object).length > 0
      ? []
      : [
          {
            file,
            field: `${field}.places.${String(index)}.at`,
            found: place.id,
            expected: {
              vi: `vị trí trên mô hình, ví dụ at: [[0, 0.5, 0.1]], hoặc id của một chú thích có vị trí trên ${task.object}`,
              en: `its position on the model, for example at: [[0, 0.5, 0.1]], or the id of an annotation placed on ${task.object}`,
            },
          },
        ],
  );
}
