/** Words of a record in Vietnamese, or whatever they are in: for the office, which works in Vietnamese in every museum. */
export const vietnamese = (words: Readonly<Record<string, string>>): string =>
  words['vi'] ?? Object.values(words)[0] ?? '';
