import { USDZExporter } from 'three/addons/exporters/USDZExporter.js';
import { disposeModel, parseModel } from '../scene/model-file.ts';

/** Pictures of the USDZ at most this wide, pixels: iPhones refuse files that take too much memory. */
const PICTURES = 1024;

/**
 * Opens Apple's Quick Look with the model at its true size, which fingers cannot change. The USDZ is made here, from the
 * model that the viewer has fetched.
 * @throws ModelProblem when the file is not a model
 */
export async function openQuickLook(file: ArrayBuffer): Promise<void> {
  const model = await parseModel(file);
  const usdz = await new USDZExporter().parseAsync(model, {
    quickLookCompatible: true,
    maxTextureSize: PICTURES,
  });
  disposeModel(model);
  const address = URL.createObjectURL(
    new Blob([new Uint8Array(usdz)], { type: 'model/vnd.usdz+zip' }),
  );
  const link = document.createElement('a');
  link.rel = 'ar';
  link.target = '_self';
  // Safari takes a link for AR only where a picture is its one content.
  link.append(document.createElement('img'));
  link.href = `${address}#allowsContentScaling=0`;
  link.click();
  // Quick Look reads the file after this; it goes with the page at the latest.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
