/** School grades in figures: a run as a span, `6–9`; others as a list. */
export function gradeSpan(grades: readonly number[], language: string): string {
  const number = new Intl.NumberFormat(language);
  const ordered = [...new Set(grades)].sort((a, b) => a - b);
  const [first = 0, last = 0] = [ordered[0], ordered.at(-1)];
  const isRun = ordered.length > 2 && last - first === ordered.length - 1;
  if (isRun) return `${number.format(first)}–${number.format(last)}`;
  return ordered.map((grade) => number.format(grade)).join(', ');
}
