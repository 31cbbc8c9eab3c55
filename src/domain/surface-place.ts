/** x, y, z in metres, in the space of an object's model. */
type Position = readonly [x: number, y: number, z: number];

/** A place that a task speaks of. A long or a repeated part has several positions. */
export interface SurfacePlace {
  readonly id: string;
  readonly positions: readonly Position[];
}

/**
 * Which place a tap on the surface means: the nearest one that has a position within the tolerance.
 * @param toleranceCm centimetres, in a straight line.
 */
export function placeTapped(
  places: readonly SurfacePlace[],
  tapped: Position,
  toleranceCm: number,
): string | undefined {
  const distances = places.flatMap(({ id, positions }) =>
    positions.map((position) => ({ id, metres: distance(position, tapped) })),
  );
  const [nearest] = distances
    .filter(({ metres }) => metres * 100 <= toleranceCm)
    .sort((a, b) => a.metres - b.metres);
  return nearest?.id;
}

const distance = (a: Position, b: Position): number =>
  Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
