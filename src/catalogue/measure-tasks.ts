import type { MeasureTask } from '../schema/task.ts';
import type { ContentProblem } from './content-error.ts';
import type { MuseumObject } from './content.ts';
import { modelNeeded } from './observe-places.ts';

/** What is wrong with a measurement: no model, no drawing to read it from, or a tolerance below the model's own error. */
export function measureProblems(
  task: MeasureTask,
  objects: readonly MuseumObject[],
  file: string,
  field: string,
): ContentProblem[] {
  const object = objects.find(({ id }) => id === task.object);
  if (!object) return [];
  if (!object.model) return [modelNeeded(file, `${field}.object`, task.object)];
  const { accuracyMm = 0, drawings = [] } = object.model;
  const problems: ContentProblem[] = [];
  if (!drawings.some(({ kind }) => kind === task.drawing)) {
    problems.push({
      file,
      field: `${field}.drawing`,
      found: task.drawing,
      expected: {
        vi: `một bản vẽ của ${task.object}: ${drawings.map(({ kind }) => kind).join(', ')} (npm run object:model -- ${task.object})`,
        en: `one of the drawings of ${task.object}: ${drawings.map(({ kind }) => kind).join(', ')} (npm run object:model -- ${task.object})`,
      },
    });
  }
  if (task.toleranceCm < accuracyMm / 10) {
    problems.push({
      file,
      field: `${field}.toleranceCm`,
      found: String(task.toleranceCm),
      expected: {
        vi: `ít nhất ${String(accuracyMm / 10)}: mô hình chỉ chính xác đến ${String(accuracyMm)} mm`,
        en: `at least ${String(accuracyMm / 10)}: the model is exact to ${String(accuracyMm)} mm only`,
      },
    });
  }
  if (task.toleranceCm >= task.lengthCm) {
    problems.push({
      file,
      field: `${field}.toleranceCm`,
      found: String(task.toleranceCm),
      expected: {
        vi: `nhỏ hơn lengthCm (${String(task.lengthCm)}): nếu không, câu trả lời nào cũng đúng`,
        en: `less than lengthCm (${String(task.lengthCm)}), or nearly every answer is right`,
      },
    });
  }
  return problems;
}
