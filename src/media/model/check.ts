import { validateBytes } from 'gltf-validator';
import { ModelRefused } from './refusal.ts';

/**
 * Hold a model against the Khronos validator.
 *
 * @param readExternal bytes of a file that the model names, relative to it
 * @throws ModelRefused when it reports an error; warnings pass
 */
export async function checkGltf(
  name: string,
  bytes: Uint8Array,
  readExternal?: (uri: string) => Promise<Uint8Array>,
): Promise<void> {
  const report = await validateBytes(bytes, {
    uri: name,
    maxIssues: 100,
    writeTimestamp: false,
    ...(readExternal ? { externalResourceFunction: readExternal } : {}),
  });
  const first = report.issues.messages.find((issue) => issue.severity === 0);
  if (first === undefined) return;
  const where = first.pointer ? ` (${first.pointer})` : '';
  throw new ModelRefused({
    vi: `Tệp ${name} không đúng chuẩn glTF 2.0: ${report.issues.numErrors} lỗi, lỗi đầu tiên là ${first.code}${where}. Hãy mở bằng Blender và xuất lại .glb, hoặc gửi dòng này cho người đã làm mô hình: “${first.message}”`,
    en: `The file ${name} breaks the glTF 2.0 standard: ${report.issues.numErrors} errors, the first is ${first.code}${where}. Open it in Blender and export .glb again, or send this line to whoever made the model: “${first.message}”`,
  });
}
