import { readFile } from 'node:fs/promises';
import { basename, dirname, relative, resolve } from 'node:path';
import { Logger, NodeIO, type Document } from '@gltf-transform/core';
import { ALL_EXTENSIONS } from '@gltf-transform/extensions';
import { getBounds, getSceneVertexCount, VertexCountMethod } from '@gltf-transform/functions';
import { MeshoptDecoder, MeshoptEncoder } from 'meshoptimizer';
import { checkGltf } from './check.ts';
import { ModelRefused } from './refusal.ts';
import { sniff } from './sniff.ts';

const MOST_TRIANGLES = 20_000_000;

/** A model as it was handed in. */
export interface SourceModel {
  name: string;
  bytes: Uint8Array;
  document: Document;
  triangles: number;
  /** Longest side of its largest texture, pixels; 0 without textures. */
  textureSize: number;
}

/** A reader and writer that knows every extension and meshopt. */
export async function modelIo(): Promise<NodeIO> {
  await Promise.all([MeshoptDecoder.ready, MeshoptEncoder.ready]);
  return new NodeIO()
    .registerExtensions(ALL_EXTENSIONS)
    .registerDependencies({ 'meshopt.decoder': MeshoptDecoder, 'meshopt.encoder': MeshoptEncoder });
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
  await checkGltf(name, bytes, (uri) => readBeside(path, uri));
  const io = await modelIo();
  const document = await (format === 'glb' ? io.readBinary(bytes) : io.read(path)).catch(
    (cause: unknown) => {
      throw unreadable(name, cause);
    },
  );
  document.setLogger(new Logger(Logger.Verbosity.ERROR));
  const triangles = countTriangles(document);
  if (triangles === 0) throw withoutTriangles(name);
  if (triangles > MOST_TRIANGLES) throw tooMany(name, triangles);
  checkBounds(name, document);
  const sizes = document
    .getRoot()
    .listTextures()
    .map((texture) => Math.max(...(texture.getSize() ?? [0])));
  return { name, bytes, document, triangles, textureSize: Math.max(0, ...sizes) };
}

/** Triangles that the default scene draws. */
export function countTriangles(document: Document): number {
  const scene = document.getRoot().getDefaultScene() ?? document.getRoot().listScenes()[0];
  if (scene === undefined) return 0;
  const drawn = new Set<number>();
  scene.traverse((node) => {
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) drawn.add(primitive.getMode());
  });
  // Points (0) and lines (1 to 3) are no surface.
  if (![...drawn].some((mode) => mode >= 4)) return 0;
  return Math.floor(getSceneVertexCount(scene, VertexCountMethod.RENDER) / 3);
}

async function readBeside(path: string, uri: string): Promise<Uint8Array> {
  const folder = dirname(resolve(path));
  const target = resolve(folder, decodeURIComponent(uri));
  if (relative(folder, target).startsWith('..')) {
    throw new ModelRefused({
      vi: `Mô hình trỏ tới tệp nằm ngoài thư mục của nó: ${uri}. Hãy xuất lại thành một tệp .glb duy nhất.`,
      en: `The model points to a file outside its folder: ${uri}. Export it again as one single .glb.`,
    });
  }
  return readFile(target);
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
    en: `The file ${name} has no triangles to look at (only points, lines, or nothing). Build a mesh in the scanning program and export .glb again.`,
  });

const tooMany = (name: string, triangles: number) =>
  new ModelRefused({
    vi: `Mô hình ${name} có ${triangles} tam giác, nhiều hơn ${MOST_TRIANGLES}. Hãy giảm lưới (decimate) trong phần mềm quét rồi thử lại.`,
    en: `The model ${name} has ${triangles} triangles, more than ${MOST_TRIANGLES}. Decimate it in the scanning program and try again.`,
  });
