/** Id of an annotation's entry in the list of an object's page (LookClosely.astro), to which its number on the picture leads. */
export function placeAnchor(annotation: string): string {
  return `annotation-${annotation}`;
}
