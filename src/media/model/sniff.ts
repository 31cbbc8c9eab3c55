import { ModelRefused } from './refusal.ts';

const GLB_MAGIC = 0x46546c67;
const GLB_HEADER = 12;

/** Formats we can tell apart and how to turn them into ours. */
const FOREIGN: readonly { extension: RegExp; start?: RegExp; name: string }[] = [
  { extension: /\.stl$/i, start: /^solid\s/, name: 'STL' },
  {
    extension: /\.obj$/i,
    start: /^(?:v\s+-?[\d.]+\s+-?[\d.]+\s+-?[\d.]+|mtllib\s|usemtl\s)/m,
    name: 'OBJ',
  },
  { extension: /\.ply$/i, start: /^ply\r?\n/, name: 'PLY' },
  { extension: /\.fbx$/i, start: /^Kaydara FBX/, name: 'FBX' },
  { extension: /\.(usdz|usda|usdc)$/i, name: 'USD' },
];

const truncated = (name: string, has: number, says?: number) =>
  new ModelRefused({
    vi:
      `Tệp ${name} bị cắt ngang: có ${has} byte` +
      (says === undefined ? '.' : `, đầu tệp ghi ${says} byte.`) +
      ' Hãy chép lại hoặc tải lại tệp gốc.',
    en:
      `The file ${name} is cut short: it has ${has} bytes` +
      (says === undefined ? '.' : `, its header says ${says}.`) +
      ' Copy or download the original again.',
  });

/**
 * What a file is, by its first bytes and not by its name.
 *
 * @throws ModelRefused for everything that is not glTF 2.0, with what to do instead.
 */
export function sniff(name: string, bytes: Uint8Array): 'glb' | 'gltf' {
  if (bytes.byteLength === 0) throw truncated(name, 0);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength >= 4 && view.getUint32(0, true) === GLB_MAGIC) {
    if (bytes.byteLength < GLB_HEADER) throw truncated(name, bytes.byteLength);
    if (view.getUint32(4, true) === 1) throw oldVersion(name);
    const length = view.getUint32(8, true);
    if (bytes.byteLength < length) throw truncated(name, bytes.byteLength, length);
    return 'glb';
  }
  const head = new TextDecoder().decode(bytes.subarray(0, 512));
  for (const { extension, start, name: format } of FOREIGN) {
    if (extension.test(name) || start?.test(head)) throw foreign(name, format);
  }
  if (/^\s*\{/.test(head)) {
    if (/\.glb$/i.test(name)) throw notBinary(name);
    checkJson(name, bytes);
    return 'gltf';
  }
  throw /\.glb$/i.test(name) ? notBinary(name) : foreign(name, undefined);
}

function checkJson(name: string, bytes: Uint8Array): void {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw truncated(name, bytes.byteLength);
  }
  const asset =
    typeof parsed === 'object' && parsed !== null && 'asset' in parsed ? parsed.asset : undefined;
  const version =
    typeof asset === 'object' && asset !== null && 'version' in asset ? asset.version : undefined;
  if (typeof version !== 'string') throw foreign(name, undefined);
  if (version.startsWith('1')) throw oldVersion(name);
}

const oldVersion = (name: string) =>
  new ModelRefused({
    vi: `Tệp ${name} là glTF 1.0, đời cũ. Hãy mở bằng Blender (hoặc phần mềm đã tạo ra nó) và xuất lại thành glTF 2.0 (.glb).`,
    en: `The file ${name} is glTF 1.0, an old version. Open it in Blender (or the program that made it) and export it again as glTF 2.0 (.glb).`,
  });

const notBinary = (name: string) =>
  new ModelRefused({
    vi: `Tệp ${name} mang đuôi .glb nhưng bên trong không phải GLB. Có lẽ tệp đã bị đổi tên: hãy xuất lại thành “glTF Binary (.glb)”.`,
    en: `The file ${name} is named .glb but is no GLB inside. It was probably renamed: export it again as “glTF Binary (.glb)”.`,
  });

const foreign = (name: string, format: string | undefined) =>
  new ModelRefused({
    vi: `Tệp ${name} ${format ? `là ${format}` : 'không phải mô hình glTF'}. Hãy mở bằng Blender (File → Import) rồi xuất File → Export → glTF 2.0 (.glb), đơn vị mét.`,
    en: `The file ${name} is ${format ?? 'no glTF model'}. Open it in Blender (File → Import) and choose File → Export → glTF 2.0 (.glb), in metres.`,
  });
