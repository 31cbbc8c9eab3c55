/** Where this site's visits are sent, as the page says in `<meta name="sala-collector">`. */
export interface HookSettings {
  readonly endpoint: string;
  readonly museum: string;
  /** IANA zone of the museum's day. */
  readonly timeZone: string;
}

/** Null on a site without a collector: then nothing is recorded, sent or complained about. */
export function hookSettings(): HookSettings | null {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="sala-collector"]');
  const { museum = '', timeZone = 'UTC' } = meta?.dataset ?? {};
  return meta?.content && museum ? { endpoint: meta.content, museum, timeZone } : null;
}
