import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { Logger, NodeIO, type Document, type JSONDocument } from '@gltf-transform/core';
import { ALL_EXTENSIONS } from '@gltf-transform/extensions';
import { convertPrimitiveToTriangles, getBounds, uninstance } from '@gltf-transform/functions';
import { MeshoptDecoder, MeshoptEncoder } from 'meshoptimizer';
import { bareTextures, measureTextures } from './bare-textures.ts';
import { checkGltf } from './check.ts';
import { countAhead } from './count-ahead.ts';
import { dracoDecoder } from './decoders.ts';
import { Neighbours } from './neighbours.ts';
import { ModelRefused } from './refusal.ts';
import { sniff } from './sniff.ts';
import { standStill } from './stand-still.ts';

/** glTF's number for plain triangles; below it are points and lines, above it strips and fans. */
const TRIANGLES = 4;
/** How a file was packed; ours are packed in our own way. */
const PACKED = ['KHR_draco_mesh_compression', 'EXT_meshopt_compression', 'KHR_meshopt_compression'];

/** A model as it was handed in, without what is not for showing. */
export interface SourceModel {
  name: string;
  bytes: Uint8Array;
  /** The files that it names, by their address. */
  files: Record<string, Uint8Array>;
  /** Bytes of all of it. */
  size: number;
  document: Document;
  triangles: number;
  /** Longest side of its largest texture, pixels; 0 without textures. */
  textureSize: number;
  /** Whether it had an animation or a skeleton, which has been taken out. */
  moved: boolean;
}

/** A reader and writer that knows every extension, meshopt and Draco. */
export async function modelIo(): Promise<NodeIO> {
  await Promise.all([MeshoptDecoder.ready, MeshoptEncoder.ready]);
  return new NodeIO().registerExtensions(ALL_EXTENSIONS).registerDependencies({
    'meshopt.decoder': MeshoptDecoder,
    'meshopt.encoder': MeshoptEncoder,
    'draco3d.decoder': await dracoDecoder(),
  });
}

/**
 * Read a GLB or glTF file and make sure that it is a model we can show.
 *
 * @throws ModelRefused with a sentence that says what to do
 */
export async function readModel(path: string): Promise<SourceModel> {
  const name = basename(path);
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new ModelRefused(
      {
        vi: `Không đọc được tệp ${path}. Hãy xem lại đường dẫn.`,
        en: `The file ${path} cannot be read. Check the path.`,
      },
      cause,
    );
  });
  const format = sniff(name, bytes);
  const json = jsonOf(format, bytes);
  const counted = countAhead(name, json);
  const neighbours = new Neighbours(resolve(path), name);
  await checkGltf(name, bytes, json, neighbours);
  if (counted === 0) throw withoutTriangles(name);
  const io = await modelIo();
  const file: JSONDocument =
    format === 'glb'
      ? await io.binaryToJSON(bytes)
      : { json: JSON.parse(new TextDecoder().decode(bytes)), resources: {} };
  Object.assign(file.resources, neighbours.files);
  checkExtensions(name, file.json.extensionsRequired ?? []);
  const document = await io.readJSON(file).catch((cause: unknown) => {
    throw unreadable(name, cause);
  });
  document.setLogger(new Logger(Logger.Verbosity.ERROR));
  const textureSize = measureTextures(name, document);
  await bareTextures(name, document);
  await document.transform(uninstance());
  onlyTriangles(document);
  const moved = standStill(document);
  const triangles = countTriangles(document);
  if (triangles === 0) throw withoutTriangles(name);
  checkBounds(name, document);
  const { files } = neighbours;
  const size = [bytes, ...Object.values(files)].reduce((sum, each) => sum + each.byteLength, 0);
  return { name, bytes, files, size, document, triangles, textureSize, moved };
}

/** The JSON in a file as it came; undefined where there is none, which the validator will say better. */
export function jsonOf(format: 'glb' | 'gltf', bytes: Uint8Array): unknown {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const [start, length] =
      format === 'glb' ? [20, view.getUint32(12, true)] : [0, bytes.byteLength];
    return JSON.parse(new TextDecoder().decode(bytes.subarray(start, start + length)));
  } catch {
    return undefined;
  }
}

/** Triangles that the default scene draws. */
export function countTriangles(document: Document): number {
  const scene = document.getRoot().getDefaultScene() ?? document.getRoot().listScenes()[0];
  let triangles = 0;
  scene?.traverse((node) => {
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
      const corners = primitive.getIndices() ?? primitive.getAttribute('POSITION');
      triangles += Math.floor((corners?.getCount() ?? 0) / 3);
    }
  });
  return triangles;
}

/** Leaves plain triangles only: points and lines are no surface, strips and fans are written out, nothing is packed. */
function onlyTriangles(document: Document): void {
  const root = document.getRoot();
  for (const mesh of root.listMeshes()) {
    for (const primitive of mesh.listPrimitives()) {
      if (primitive.getMode() < TRIANGLES) primitive.dispose();
      else if (primitive.getMode() > TRIANGLES) convertPrimitiveToTriangles(primitive);
    }
  }
  for (const extension of root.listExtensionsUsed()) {
    if (PACKED.includes(extension.extensionName)) extension.dispose();
  }
}

function checkExtensions(name: string, required: readonly string[]): void {
  const known = new Set(ALL_EXTENSIONS.map(({ EXTENSION_NAME }) => EXTENSION_NAME));
  const unknown = required.filter((extension) => !known.has(extension));
  if (unknown.length === 0) return;
  throw new ModelRefused({
    vi: `Mô hình ${name} cần phần mở rộng ${unknown.join(', ')} mà chúng tôi chưa đọc được. Hãy xuất lại .glb không dùng phần mở rộng này.`,
    en: `The model ${name} needs the extension ${unknown.join(', ')}, which we do not read yet. Export .glb again without it.`,
  });
}

function checkBounds(name: string, document: Document): void {
  const scene = document.getRoot().getDefaultScene() ?? document.getRoot().listScenes()[0];
  const { min, max } = scene ? getBounds(scene) : { min: [], max: [] };
  const size = Math.max(...max.map((value, axis) => value - (min[axis] ?? Number.NaN)));
  if (Number.isFinite(size) && size > 0) return;
  throw new ModelRefused({
    vi: `Mô hình ${name} không có kích thước (toạ độ rỗng hoặc sai). Hãy xuất lại từ phần mềm quét.`,
    en: `The model ${name} has no size (empty or wrong coordinates). Export it again from the scanning program.`,
  });
}

const unreadable = (name: string, cause: unknown) =>
  new ModelRefused(
    {
      vi: `Không mở được mô hình ${name}: dữ liệu bên trong hỏng hoặc dùng cách nén mà chúng tôi chưa đọc. Hãy xuất lại .glb không nén.`,
      en: `The model ${name} cannot be opened: its data is damaged or compressed in a way that we do not read yet. Export it again as .glb without compression.`,
    },
    cause,
  );

const withoutTriangles = (name: string) =>
  new ModelRefused({
    vi: `Tệp ${name} không có bề mặt tam giác nào để xem (chỉ có điểm, đường hoặc trống). Hãy tạo lưới (mesh) trong phần mềm quét rồi xuất lại .glb.`,
    en: `The file ${name} has no triangles to look at (only points, lines, or nothing). Build a mesh in the scanning program and .glb again.`,
  });
