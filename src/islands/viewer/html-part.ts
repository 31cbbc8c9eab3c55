/**
 * A part of the viewer's HTML.
 * @throws Error when the page lacks it: HTML (ObjectViewer.astro) and script are from one build
 */
export function htmlPart<Part extends Element = HTMLElement>(
  root: Element,
  selector: string,
): Part {
  const found = root.querySelector<Part>(selector);
  if (found === null) throw new Error(`The viewer's HTML lacks ${selector}`);
  return found;
}
