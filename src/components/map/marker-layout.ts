export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Room between two markers, as a part of their diameter. */
const AIR = 1.08;
const ROUNDS = 400;
/** The angle that spreads any number of points evenly: markers on one spot leave it in different directions. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Moves round markers of one size apart until none covers another, each as near to its own point as it can be, and
 * none beyond the frame. The same points give the same layout every time.
 * @param diameter in the units of the frame
 */
export function layOutMarkers(
  points: readonly Point[],
  frame: { width: number; height: number },
  diameter: number,
): Point[] {
  const placed = points.map((point, index) => ({
    x: point.x + Math.cos(index * GOLDEN_ANGLE) * 0.01 * diameter,
    y: point.y + Math.sin(index * GOLDEN_ANGLE) * 0.01 * diameter,
  }));
  const clamp = (value: number, most: number): number =>
    Math.min(most - diameter / 2, Math.max(diameter / 2, value));

  for (let round = 0; round < ROUNDS; round += 1) {
    // The pull home weakens, so that the last rounds only push apart.
    const pull = 0.08 * (1 - round / (ROUNDS * 0.75));
    placed.forEach((marker, index) => {
      const home = points[index];
      if (!home || pull <= 0) return;
      marker.x += (home.x - marker.x) * pull;
      marker.y += (home.y - marker.y) * pull;
    });
    placed.forEach((a, index) => {
      for (const b of placed.slice(index + 1)) pushApart(a, b, diameter * AIR);
    });
    for (const marker of placed) {
      marker.x = clamp(marker.x, frame.width);
      marker.y = clamp(marker.y, frame.height);
    }
  }
  return placed;
}

function pushApart(a: { x: number; y: number }, b: { x: number; y: number }, least: number): void {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const distance = Math.hypot(dx, dy);
  if (distance >= least || distance === 0) return;
  const push = (least - distance) / 2 / distance;
  a.x -= dx * push;
  a.y -= dy * push;
  b.x += dx * push;
  b.y += dy * push;
}
