/** What a browser tells of the device and its connection; each may be unknown. */
export interface Device {
  readonly saveData?: boolean | undefined;
  /** As in the Network Information API: 'slow-2g' | '2g' | '3g' | '4g'. */
  readonly effectiveType?: string | undefined;
  /** Gigabytes, rounded down by the browser to at most 8. */
  readonly memory?: number | undefined;
  readonly cores?: number | undefined;
  /** A finger is the main pointer. */
  readonly touch: boolean;
}

/**
 * The finest level of detail (0 coarse, 1, 2) that suits a device without being asked:
 * none beyond the first look where data is dear or memory short, the middle one on phones, the finest elsewhere.
 */
export function tierOf(device: Device): 0 | 1 | 2 {
  const slow = /2g|3g/.test(device.effectiveType ?? '');
  if (device.saveData === true || slow || (device.memory ?? 8) < 2) return 0;
  const modest = device.touch || (device.memory ?? 8) <= 4 || (device.cores ?? 8) <= 2;
  return modest ? 1 : 2;
}

/** The finest of the levels on offer that a tier allows; the coarsest where it allows none. */
export function levelFor<Lod extends { readonly level: number }>(
  lods: readonly Lod[],
  tier: number,
): Lod | undefined {
  const ascending = lods.toSorted((a, b) => a.level - b.level);
  return ascending.findLast((lod) => lod.level <= tier) ?? ascending[0];
}

declare global {
  /** Not in every browser, and not in the DOM library. */
  interface Navigator {
    readonly connection?: { readonly saveData?: boolean; readonly effectiveType?: string };
    readonly deviceMemory?: number;
  }
}

/** What this browser tells. */
export function thisDevice(): Device {
  return {
    saveData: navigator.connection?.saveData,
    effectiveType: navigator.connection?.effectiveType,
    memory: navigator.deviceMemory,
    cores: navigator.hardwareConcurrency,
    touch: matchMedia('(pointer: coarse)').matches,
  };
}
