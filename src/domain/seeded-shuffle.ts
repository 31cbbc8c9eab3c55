import { randomFrom } from './seeded-random.ts';

/**
 * Shuffles so that nothing stays in its own place: the right order never appears by accident. The same seed gives
 * the same order in the build, in the browser, in print and in exports.
 */
export function shuffled<T>(list: readonly T[], seed: string): T[] {
  if (list.length < 2) return [...list];
  const random = randomFrom(seed);
  for (;;) {
    const places = list.map((_, index) => index);
    for (let last = places.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      [places[last], places[other]] = [places[other] ?? 0, places[last] ?? 0];
    }
    // One shuffle in three moves everything, whatever the length, so this ends soon.
    if (places.every((place, index) => place !== index)) {
      return places.flatMap((place) => list.slice(place, place + 1));
    }
  }
}
