import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import sharp from 'sharp';

/** three ships the decoders as scripts for the browser that also know CommonJS; they are run here as such. */
const folderOf = (path: string) =>
  fileURLToPath(import.meta.resolve(`three/examples/jsm/libs/${path}`));

type Factory<Module> = (options: { wasmBinary: Buffer }) => Promise<Module>;

async function load<Module>(script: string, wasm: string): Promise<Module> {
  const path = folderOf(script);
  const holder: { exports?: Factory<Module> } = {};
  const run = compileFunction(
    await readFile(path, 'utf8'),
    ['module', 'exports', 'require', '__filename', '__dirname'],
    { filename: path },
  );
  run(holder, {}, process.getBuiltinModule, path, '');
  if (typeof holder.exports !== 'function') throw new Error(`${script} is no decoder`);
  return holder.exports({ wasmBinary: await readFile(folderOf(wasm)) });
}

/** What Draco needs from us is known to glTF-Transform; we only hand it on. */
export const dracoDecoder = (): Promise<object> =>
  load('draco/gltf/draco_wasm_wrapper.js', 'draco/gltf/draco_decoder.wasm');

/** The part of the Basis transcoder that we use. */
interface Basis {
  initializeBasis: () => void;
  KTX2File: new (bytes: Uint8Array) => {
    isValid: () => boolean;
    getWidth: () => number;
    getHeight: () => number;
    startTranscoding: () => boolean;
    getImageTranscodedSizeInBytes: (
      mip: number,
      layer: number,
      face: number,
      format: number,
    ) => number;
    transcodeImage: (
      out: Uint8Array,
      mip: number,
      layer: number,
      face: number,
      format: number,
      alpha: number,
      channel0: number,
      channel1: number,
    ) => boolean;
    close: () => void;
    delete: () => void;
  };
}

/** Plain red, green, blue, alpha, in the transcoder's list of formats. */
const RGBA32 = 13;

/**
 * A KTX2 texture as PNG.
 *
 * @throws Error when it cannot be read
 */
export async function pngOfKtx2(bytes: Uint8Array): Promise<Uint8Array> {
  const { KTX2File, initializeBasis } = await load<Basis>(
    'basis/basis_transcoder.js',
    'basis/basis_transcoder.wasm',
  );
  initializeBasis();
  const file = new KTX2File(bytes);
  try {
    if (!file.isValid() || !file.startTranscoding()) throw new Error('not a KTX2 texture');
    const pixels = new Uint8Array(file.getImageTranscodedSizeInBytes(0, 0, 0, RGBA32));
    if (!file.transcodeImage(pixels, 0, 0, 0, RGBA32, 0, -1, -1)) {
      throw new Error('a damaged KTX2 texture');
    }
    const raw = { width: file.getWidth(), height: file.getHeight(), channels: 4 as const };
    return await sharp(pixels, { raw }).png({ compressionLevel: 3 }).toBuffer();
  } finally {
    file.close();
    file.delete();
  }
}
