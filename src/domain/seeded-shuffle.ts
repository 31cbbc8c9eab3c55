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

/** Numbers in [0, 1) from a seed: FNV-1a over the words, then the mulberry32 generator. Not for secrets. */
function randomFrom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const letter of seed)
    state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
