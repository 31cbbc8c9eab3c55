import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type ContentProblem, danglingReference, missingWords } from './content-error.ts';
import type { MuseumObject } from './content.ts';

const nodes = z.object({ nodes: z.array(z.object({ name: z.string().optional() })).default([]) });

/** Names of the parts of a model: the nodes in the JSON chunk of its GLB file (glTF 2.0, section 4.4). */
function partNames(glb: Buffer): string[] {
  const json: unknown = JSON.parse(glb.toString('utf8', 20, 20 + glb.readUInt32LE(12)));
  return nodes.parse(json).nodes.flatMap(({ name }) => name ?? []);
}

/** What is wrong with an object's provenance besides its own form: words, a mask and parts of the model that are not there. */
export function provenanceProblems(
  { id, model, provenance }: MuseumObject,
  root: string,
  first: string,
): ContentProblem[] {
  if (provenance === undefined) return [];
  const folder = `objects/${id}`;
  const file = `${folder}/provenance.yaml`;
  const lod = join(root, folder, 'model', model?.lods[0]?.file ?? '');
  const parts = model && existsSync(lod) ? partNames(readFileSync(lod)) : undefined;
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
