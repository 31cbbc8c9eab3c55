import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { ContentError, problemsOf, type ContentProblem } from './content-error.ts';
import { readText } from './content-files.ts';

/**
 * Reads a file of JSON lines, to which lines are only ever added; none where there is no such file.
 * @throws ContentError naming each wrong line
 */
export function readLines<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
): z.infer<Schema>[] {
  if (!existsSync(join(root, file))) return [];
  const problems: ContentProblem[] = [];
  const lines = readText(root, file)
    .split('\n')
    .map((text, index) => ({ text, field: lineField(index + 1) }))
    .filter(({ text }) => text.trim() !== '')
    .flatMap(({ text, field }) => {
      const value = parsed(text);
      if (value === undefined) {
        problems.push({
          file,
          field,
          found: text,
          expected: {
            vi: 'một dòng JSON nguyên vẹn; hãy lấy lại dòng này từ bản sao lưu',
            en: 'a whole line of JSON; take this line from a backup',
          },
        });
        return [];
      }
      const result = schema.safeParse(value);
      if (result.success) return [result.data];
      problems.push(
        ...problemsOf(result.error, file, value).map((problem) => ({
          ...problem,
          field: `${field} → ${problem.field}`,
        })),
      );
      return [];
    });
  if (problems.length > 0) throw new ContentError(problems);
  return lines;
}

/** A line of a file, counted from 1, as the field of a problem. */
export const lineField = (line: number): string => `dòng ${String(line)} / line ${String(line)}`;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
