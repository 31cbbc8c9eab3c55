import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { MuseumObject } from './content.ts';

const nodes = z.object({ nodes: z.array(z.object({ name: z.string().optional() })).default([]) });

/**
 * Names of the parts of an object's model: the nodes in the JSON chunk of its GLB file (glTF 2.0, section 4.4).
 * Undefined where there is no model.
 */
export function modelParts({ id, model }: MuseumObject, root: string): string[] | undefined {
  const file = join(root, 'objects', id, 'model', model?.lods[0]?.file ?? '');
  if (!model || !existsSync(file)) return undefined;
  const glb = readFileSync(file);
  const json: unknown = JSON.parse(glb.toString('utf8', 20, 20 + glb.readUInt32LE(12)));
  return nodes.parse(json).nodes.flatMap(({ name }) => name ?? []);
}
