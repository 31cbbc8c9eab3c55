/** How a value stands in a link to a view. */
export interface LinkField<Value> {
  /** The letter before its colon, of its own. */
  readonly key: string;
  write(value: Value): string;
  /** Undefined when the text is not a sensible value. */
  read(text: string): Value | undefined;
}

/** Largest number a link may hold: metres and degrees of anything in a museum stay far below. */
const LARGEST = 10_000;

/** Numbers with at most this many decimals, separated by commas. */
export function writeNumbers(values: readonly number[], decimals: number): string {
  return values.map((value) => String(Number(value.toFixed(decimals)))).join(',');
}

/** The numbers in a text; none unless there are exactly `count` finite ones of sensible size. */
export function readNumbers(text: string | undefined, count: number): readonly number[] {
  const parts = text?.split(',') ?? [];
  if (parts.length !== count || parts.some((part) => part.trim() === '')) return [];
  const values = parts.map(Number);
  return values.every((value) => Math.abs(value) <= LARGEST) ? values : [];
}

/** One of a list of words. */
export function wordField<Word extends string>(
  key: string,
  words: readonly Word[],
): LinkField<Word> {
  return { key, write: (word) => word, read: (text) => words.find((word) => word === text) };
}

/** A text of any kind, or nothing. A text that cannot be read is nothing. */
export function textField(key: string): LinkField<string | null> {
  return {
    key,
    write: (text) => (text === null ? '' : encodeURIComponent(text)),
    read(text) {
      try {
        return text === '' ? null : decodeURIComponent(text);
      } catch {
        return null;
      }
    },
  };
}
