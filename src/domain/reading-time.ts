/** Words a pupil reads in a minute. Vietnamese and Khmer count by syllable-long words, so more of them pass. */
const PER_MINUTE: Readonly<Record<string, number>> = { vi: 210, km: 150, en: 190 };
const PER_MINUTE_ELSEWHERE = 180;

/** Words of a text, as its language divides them: Khmer has no spaces, `Intl.Segmenter` knows its words. */
export function wordCount(text: string, language: string): number {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return Array.from(segments).filter((segment) => segment.isWordLike).length;
}

/** Minutes to read a text, at least one. */
export function readingMinutes(text: string, language: string): number {
  const perMinute = PER_MINUTE[language] ?? PER_MINUTE_ELSEWHERE;
  return Math.max(1, Math.round(wordCount(text, language) / perMinute));
}
