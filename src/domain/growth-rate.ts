/**
 * Average growth a year, kept as the three whole numbers it comes from, so that nothing is compared after rounding:
 * the rate is (to / from)^(1 / years) − 1, the geometric mean that statistics offices use.
 */
export interface Growth {
  readonly from: bigint;
  readonly to: bigint;
  /** Whole years between the two counts, at least 1. */
  readonly years: number;
}

/** Growth between two counts; null where the first is zero (growth from nothing is undefined) or no year has passed. */
export function growthBetween(from: number, to: number, years: number): Growth | null {
  return from > 0 && years > 0 ? { from: BigInt(from), to: BigInt(to), years } : null;
}

/** The rate as a fraction (0.1 = 10 % a year). For showing and charts only; compare with `compareWithPercent`. */
export function rateOf(growth: Growth): number {
  return (Number(growth.to) / Number(growth.from)) ** (1 / growth.years) - 1;
}

/** Exactly: is the growth under (-1), at (0) or over (1) so many whole percent a year? */
export function compareWithPercent(growth: Growth, percent: number): -1 | 0 | 1 {
  const years = BigInt(growth.years);
  const reached = growth.to * 100n ** years;
  const asked = growth.from * BigInt(100 + percent) ** years;
  return sign(reached - asked);
}

/** The rate in percent times 10^digits, rounded half up without a floating-point error. */
export function roundedPercent(growth: Growth, digits: number): bigint {
  const scale = 100n * 10n ** BigInt(digits);
  const years = BigInt(growth.years);
  const atLeast = (steps: bigint) => {
    const doubled = 2n * (scale + steps) - 1n;
    return doubled <= 0n || doubled ** years * growth.from <= growth.to * (2n * scale) ** years;
  };
  let steps = BigInt(Math.round(rateOf(growth) * Number(scale)));
  while (!atLeast(steps)) steps -= 1n;
  while (atLeast(steps + 1n)) steps += 1n;
  return steps;
}

const sign = (value: bigint): -1 | 0 | 1 => (value > 0n ? 1 : value < 0n ? -1 : 0);
