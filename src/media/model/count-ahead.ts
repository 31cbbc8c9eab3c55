import { z } from 'zod';
import { ModelRefused } from './refusal.ts';

const MOST_TRIANGLES = 20_000_000;
/** glTF's number for plain triangles; below it are points and lines, above it strips and fans. */
const TRIANGLES = 4;

/** What of a glTF file is counted. Nothing has checked it yet. */
const countable = z.object({
  accessors: z.array(z.object({ count: z.number() })).default([]),
  meshes: z
    .array(
      z.object({
        primitives: z.array(
          z.object({
            attributes: z.object({ POSITION: z.number().default(-1) }),
            indices: z.number().optional(),
            mode: z.number().default(TRIANGLES),
          }),
        ),
      }),
    )
    .default([]),
  nodes: z
    .array(
      z.object({
        mesh: z.number().default(-1),
        extensions: z
          .object({
            EXT_mesh_gpu_instancing: z
              .object({ attributes: z.record(z.string(), z.number()) })
              .optional(),
          })
          .optional(),
      }),
    )
    .default([]),
});
type Countable = z.infer<typeof countable>;

/**
 * Counts the triangles that a file says it holds, before anything of it is unpacked: a few kilobytes can claim more
 * than any machine has room for.
 *
 * @param json of the file as it came; where it is no glTF at all there is nothing to count
 * @returns triangles; undefined where it cannot be told
 * @throws ModelRefused with more than we take
 */
export function countAhead(name: string, json: unknown): number | undefined {
  const { data } = countable.safeParse(json);
  if (data === undefined) return undefined;
  const triangles = data.nodes.reduce(
    (sum, node) => sum + trianglesOf(data, node.mesh) * copies(data, node),
    0,
  );
  const elements = data.accessors.reduce((sum, { count }) => sum + count, 0);
  if (triangles > MOST_TRIANGLES) throw tooMany(name, triangles);
  // Positions, normals, texture coordinates and corners of the most we take, each corner for itself.
  if (elements > MOST_TRIANGLES * 12) throw tooMany(name, Math.round(elements / 12));
  return triangles;
}

function trianglesOf({ meshes, accessors }: Countable, mesh: number): number {
  return (meshes[mesh]?.primitives ?? []).reduce((sum, { attributes, indices, mode }) => {
    if (mode < TRIANGLES) return sum;
    const count = accessors[indices ?? attributes.POSITION]?.count ?? 0;
    return sum + (mode === TRIANGLES ? Math.floor(count / 3) : Math.max(0, count - 2));
  }, 0);
}

/** How often a node draws its mesh. */
function copies({ accessors }: Countable, { extensions }: Countable['nodes'][number]): number {
  const attributes = Object.values(extensions?.EXT_mesh_gpu_instancing?.attributes ?? {});
  return Math.max(1, ...attributes.map((index) => accessors[index]?.count ?? 1));
}

const tooMany = (name: string, triangles: number) =>
  new ModelRefused({
    vi: `Mô hình ${name} có ${triangles} tam giác, nhiều hơn ${MOST_TRIANGLES}. Hãy giảm lưới (decimate) trong phần mềm quét rồi thử lại.`,
    en: `The model ${name} has ${triangles} triangles, more than ${MOST_TRIANGLES}. Decimate it in the scanning program and try again.`,
  });
