/**
 * A text in lines that are no wider than `width`, but for a sign at their end. It breaks where its language breaks words, also where, as in Khmer,
 * no space stands between them.
 *
 * @param widthOf how wide a text is drawn
 */
export function wrapped(
  text: string,
  width: number,
  widthOf: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const { segment, isWordLike } of new Intl.Segmenter(undefined, {
    granularity: 'word',
  }).segment(text)) {
    if (line !== '' && isWordLike && widthOf((line + segment).trim()) > width) {
      lines.push(line.trim());
      line = '';
    }
    line += segment;
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}
