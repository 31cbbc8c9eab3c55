import { numerals } from '../../i18n/numerals.ts';
import { levelFor, thisDevice, tierOf } from './device-tier.ts';
import { isOnDevice } from './on-device.ts';
import type { ViewerLod } from './viewer-config.ts';

/**
 * Bytes of the 3D code on the wire (brotli). The build writes the real number over this mark
 * (src/integrations/viewer-size.ts), because only it knows the finished files.
 */
const CODE_BYTES = 987_654_321;

/** The models a visitor gets without asking further: the first look, and the detail that suits the device. */
export function modelsToFetch(lods: readonly ViewerLod[]): ViewerLod[] {
  const first = levelFor(lods, 0);
  const finer = levelFor(lods, tierOf(thisDevice()));
  return [...new Set([first, finer])].filter((lod) => lod !== undefined);
}

/** Bytes that opening the viewer will fetch; 0 when all of it is on this device. `code` names this version of the code. */
export async function bytesToFetch(lods: readonly ViewerLod[], code: string): Promise<number> {
  const codeBytes = import.meta.env.DEV ? 0 : CODE_BYTES;
  const parts = [
    { key: code, bytes: codeBytes },
    ...modelsToFetch(lods).map(({ sha256, bytes }) => ({ key: sha256, bytes })),
  ];
  const missing = await Promise.all(
    parts.map(async ({ key, bytes }) => ((await isOnDevice(key)) ? 0 : bytes)),
  );
  return missing.reduce((sum, bytes) => sum + bytes, 0);
}

/** A size as people say it: kilobytes below a megabyte, then megabytes with one decimal. */
export function sizeInWords(bytes: number, lang: string): string {
  const [value, unit, digits] =
    bytes < 999_500 ? [bytes / 1000, 'kilobyte', 0] : [bytes / 1_000_000, 'megabyte', 1];
  return numerals(lang, {
    style: 'unit',
    unit,
    maximumFractionDigits: digits,
  }).format(value);
}
