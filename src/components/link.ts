/** Adds the folder under which the site is served (`base`) to a path that starts with `/`. */
export function link(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
}
