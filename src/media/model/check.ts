import { validateBytes } from 'gltf-validator';
import type { Neighbours } from './neighbours.ts';
import { ModelRefused } from './refusal.ts';

/** Numbers that are none, in the validator's words. */
const NOT_A_NUMBER = 'ACCESSOR_INVALID_FLOAT';

/** Extensions that may stand on nodes only and that the validator does not know yet. */
const ON_NODES_ONLY = ['KHR_node_visibility'];

/**
 * Hold a model against the Khronos validator; its verdict is ours.
 *
 * @param json of the file, as it came
 * @param neighbours the files that the model names, where it may name some
 * @throws ModelRefused when it reports an error; warnings pass
 */
export async function checkGltf(
  name: string,
  bytes: Uint8Array,
  json?: unknown,
  neighbours?: Neighbours,
): Promise<void> {
  const report = await validateBytes(bytes, {
    uri: name,
    maxIssues: 100,
    writeTimestamp: false,
    ...(neighbours ? { externalResourceFunction: neighbours.read } : {}),
  }).catch((cause: unknown) => {
    throw broken(name, 1, 'INVALID_JSON', String(cause));
  });
  if (neighbours?.refusal) throw neighbours.refusal;
  const errors = report.issues.messages.filter((issue) => issue.severity === 0);
  if (errors.some(({ code }) => code === NOT_A_NUMBER)) throw withoutNumbers(name);
  const [first] = errors;
  if (first) {
    const where = first.pointer ? ` (${first.pointer})` : '';
    throw broken(name, report.issues.numErrors, `${first.code}${where}`, first.message);
  }
  const misplaced = misplacedExtension(json, '');
  if (misplaced !== undefined) {
    const message = `${ON_NODES_ONLY.join(', ')}: nodes only`;
    throw broken(name, 1, `UNEXPECTED_EXTENSION_OBJECT (${misplaced})`, message);
  }
}

/** Where in a file an extension stands that may not stand there. */
function misplacedExtension(part: unknown, pointer: string): string | undefined {
  if (typeof part !== 'object' || part === null) return undefined;
  for (const [name, value] of Object.entries(part)) {
    const here = `${pointer}/${name}`;
    const isOnNode = /^\/nodes\/\d+\/extensions$/.test(pointer);
    if (pointer.endsWith('/extensions') && ON_NODES_ONLY.includes(name) && !isOnNode) return here;
    const inside = name === 'extras' ? undefined : misplacedExtension(value, here);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

const broken = (name: string, count: number, first: string, message: string) =>
  new ModelRefused({
    vi: `Tệp ${name} không đúng chuẩn glTF 2.0: ${count} lỗi, lỗi đầu tiên là ${first}. Hãy mở bằng Blender và xuất lại .glb, hoặc gửi dòng này cho người đã làm mô hình: “${message}”`,
    en: `The file ${name} breaks the glTF 2.0 standard (errors: ${count}), the first is ${first}. Open it in Blender and export .glb again, or send this line to whoever made the model: “${message}”`,
  });

const withoutNumbers = (name: string) =>
  new ModelRefused({
    vi: `Mô hình ${name} có toạ độ không phải là số (NaN hoặc vô cực). Hãy sửa lưới (xoá điểm lỗi) trong phần mềm quét rồi xuất lại .glb.`,
    en: `The model ${name} has coordinates that are no numbers (NaN or infinite). Mend the mesh (remove broken points) in the scanning program and export .glb again.`,
  });
