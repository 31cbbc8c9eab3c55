import type { OrderTask } from '../schema/task.ts';
import { type ContentProblem, danglingReference } from './content-error.ts';
import type { MuseumObject } from './content.ts';
import { modelParts } from './model-parts.ts';
import { modelNeeded } from './observe-places.ts';

/** What is wrong with an order of parts: no model, a line without its part, a part that the model does not have. */
export function orderProblems(
  task: OrderTask,
  objects: readonly MuseumObject[],
  root: string,
  file: string,
  field: string,
): ContentProblem[] {
  const object = objects.find(({ id }) => id === task.object);
  if (task.object !== undefined && !object) return [];
  if (object && !object.model) return [modelNeeded(file, `${field}.object`, object.id)];
  const known = object && modelParts(object, root);
  return task.items.flatMap(({ id, part }, index) => {
    const at = `${field}.items.${String(index)}.part`;
    if (object && !part) return [partNeeded(file, at, id, known ?? [])];
    if (!object && part) return [objectNeeded(file, `${field}.object`, id)];
    return (part?.names ?? []).flatMap((name, place) =>
      known === undefined || known.includes(name)
        ? []
        : [danglingReference(file, `${at}.names.${String(place)}`, name, known)],
    );
  });
}

const partNeeded = (
  file: string,
  field: string,
  found: string,
  known: readonly string[],
): ContentProblem => ({
  file,
  field,
  found,
  expected: {
    vi: `bộ phận của mô hình mà dòng này nói tới: names (một hay nhiều trong: ${known.join(', ')}) và at`,
    en: `the part of the model that the line stands for: names (of ${known.join(', ')}) and at`,
  },
});

const objectNeeded = (file: string, field: string, found: string): ContentProblem => ({
  file,
  field,
  found,
  expected: {
    vi: 'mã hiện vật có các bộ phận này, vì dòng này có `part`',
    en: 'the id of the object that has these parts, for this line has a `part`',
  },
});
