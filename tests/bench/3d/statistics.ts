/** Middle, least and most of some numbers. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** @throws Error where there are no numbers */
export function spread(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  const [least, most] = [sorted.at(0), sorted.at(-1)];
  if (upper === undefined || lower === undefined || least === undefined || most === undefined)
    throw new Error('no measurements');
  return { median: (lower + upper) / 2, least, most };
}
