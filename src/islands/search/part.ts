/** The element of a page or template that is marked `data-part="<name>"`. @throws Error when it is not there */
export function part(root: ParentNode, name: string): HTMLElement {
  const element = root.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (!element) throw new Error(`the search page lacks ${name}`);
  return element;
}
