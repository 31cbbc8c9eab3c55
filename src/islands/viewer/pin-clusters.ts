/** A place in the picture, in pixels. */
interface PixelPlace {
  readonly x: number;
  readonly y: number;
}

/**
 * Groups of places that lie so near each other that a finger could not tell them apart: a place joins the first group
 * whose first place is less than `gap` away. Each group is given by the indices of its places, in their order.
 */
export function clustersOf(places: readonly PixelPlace[], gap: number): readonly number[][] {
  const clusters: number[][] = [];
  places.forEach(({ x, y }, index) => {
    const near = clusters.find((members) => {
      const first = places[members[0] ?? 0];
      return first !== undefined && Math.hypot(first.x - x, first.y - y) < gap;
    });
    if (near === undefined) clusters.push([index]);
    else near.push(index);
  });
  return clusters;
}
