import { link } from '../link.ts';

/**
 * Where this build's pages send visits (`SALA_COLLECTOR`, such as `/visits`): a path of this site or an address.
 * Undefined where nobody counts, and in previews.
 */
export function collectorAddress({ preview }: { preview: boolean }): string | undefined {
  const address = process.env['SALA_COLLECTOR'];
  if (!address || preview) return undefined;
  return address.startsWith('/') ? link(address) : address;
}
