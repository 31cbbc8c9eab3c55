import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentProblem, danglingReference, missingWords } from './content-error.ts';
import type { MuseumObject } from './content.ts';
import { modelParts } from './model-parts.ts';

/** What is wrong with an object's provenance besides its own form: words, a mask and parts of the model that are not there. */
export function provenanceProblems(
  object: MuseumObject,
  root: string,
  first: string,
): ContentProblem[] {
  const { provenance } = object;
  if (provenance === undefined) return [];
  const folder = `objects/${object.id}`;
  const file = `${folder}/provenance.yaml`;
  const parts = modelParts(object, root);
  const problems = provenance.areas.flatMap((area, index) => {
    const field = `areas.${String(index)}`;
    const wordless = [
      { field: `${field}.label`, value: area.label },
      { field: `${field}.note`, value: area.note },
    ].filter(({ value }) => value[first] === undefined);
    const unknown = parts && area.parts?.filter((part) => !parts.includes(part));
    return [
      ...wordless.map((missing) => missingWords(file, missing.field, first)),
      ...(unknown ?? []).map((part) =>
        danglingReference(file, `${field}.parts`, part, parts ?? []),
      ),
    ];
  });
  const { mask } = provenance;
  if (mask !== undefined && !existsSync(join(root, folder, mask)))
    problems.push({
      file,
      field: 'mask',
      found: mask,
      expected: {
        vi: `đặt tệp mặt nạ vào ${folder}/${mask}`,
        en: `put the mask at ${folder}/${mask}`,
      },
    });
  return problems;
}
