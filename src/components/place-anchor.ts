/** Id of an annotation's entry in the list, to which the number on the picture leads. */
export function placeAnchor(object: string, annotation: string): string {
  return `${object}-${annotation}`;
}
