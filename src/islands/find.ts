/** The first element that matches. @throws Error when the page lacks it: then script and page do not belong together. */
export function find<T extends Element>(root: ParentNode, selector: string, kind: new () => T): T {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page lacks ${selector}`);
  return found;
}

/** All elements that match and are of that kind. */
export function findAll<T extends Element>(
  root: ParentNode,
  selector: string,
  kind: new () => T,
): T[] {
  return [...root.querySelectorAll(selector)].filter((found): found is T => found instanceof kind);
}
