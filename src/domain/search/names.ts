/** A name, and what it is without and inside its brackets: "Đá Sây-ma (sima)" is also "Đá Sây-ma" and "sima". */
export function nameVariants(name: string): string[] {
  const inside = [...name.matchAll(/\(([^()]+)\)/g)].map(([, words]) => words ?? '');
  const outside = name.replace(/\([^()]*\)/g, ' ');
  return [
    ...new Set([name, outside, ...inside].map((words) => words.replace(/\s+/g, ' ').trim())),
  ].filter(Boolean);
}
