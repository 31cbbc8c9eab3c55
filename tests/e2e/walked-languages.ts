/**
 * The languages that long walks are taken in: in the gate the first and the second, which is of another script, and all
 * of them in the long tests (`npm run test:long` sets `SALA_LONG`).
 */
export const walkedLanguages = (languages: readonly string[]): readonly string[] =>
  isLong ? languages : languages.slice(0, 2);

export const isLong = process.env['SALA_LONG'] !== undefined;
