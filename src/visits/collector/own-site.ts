/** Where a request says it comes from. Looked at and forgotten, never kept. */
export interface Provenance {
  readonly origin: string | undefined;
  /** The hook sends none; what has one is not our hook. */
  readonly referer: string | undefined;
  readonly host: string | undefined;
}

/**
 * Whether a request comes from a page of ours: a browser names the page's site with every POST, and one that names a
 * foreign site, as referrer spam does, is no visit.
 *
 * @param origins other sites whose pages post here, such as `https://baotang.example`
 */
export function isFromOwnSite(
  { origin, referer, host }: Provenance,
  origins: readonly string[],
): boolean {
  return [origin, referer].every((from) => {
    if (from === undefined || from === '') return true;
    if (!URL.canParse(from)) return false;
    const url = new URL(from);
    return url.host === host || origins.includes(url.origin);
  });
}
