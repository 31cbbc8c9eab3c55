/** A level of detail: what a device of that tier can take, and what it may cost on the wire. */
export interface Tier {
  level: number;
  triangles: number;
  /** Longest side of a texture, pixels. */
  textureSize: number;
  /** Largest file, bytes. Going over fails the command. */
  budget: number;
  /** Whether only the base colour is kept. The first look has no light that would use the other maps. */
  colourOnly: boolean;
}

/** Budgets of the viewer's design: first look, study on a phone, study on a large screen. */
const TIERS: readonly Tier[] = [
  { level: 0, triangles: 8_000, textureSize: 512, budget: 200_000, colourOnly: true },
  { level: 1, triangles: 40_000, textureSize: 1024, budget: 600_000, colourOnly: false },
  { level: 2, triangles: 150_000, textureSize: 2048, budget: 2_500_000, colourOnly: false },
];

/** The tiers worth making: one above the first only where the source holds more than the tier before shows. */
export function tiersFor(source: { triangles: number; textureSize: number }): Tier[] {
  return TIERS.filter((_, index) => {
    const before = TIERS[index - 1];
    if (before === undefined) return true;
    return (
      source.triangles > before.triangles * 1.25 ||
      source.textureSize > before.textureSize ||
      (before.colourOnly && source.textureSize > 0)
    );
  });
}
