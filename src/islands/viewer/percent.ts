/** A part of the whole (0…1) as SVG and CSS write it: 0.1234 is `12.34%`. */
export function percent(part: number): string {
  return `${(part * 100).toFixed(2)}%`;
}
