import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { ContentError, problemsOf } from './content-error.ts';

/**
 * Reads one YAML file of the content folder and checks it against a schema.
 * @throws ContentError with the line for broken YAML, with every field for wrong values.
 */
export function readYaml<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
): z.infer<Schema> {
  return checked(parseYaml(readText(root, file), file), file, schema);
}

/** Parses YAML text. @throws ContentError naming line and column. */
export function parseYaml(text: string, file: string): unknown {
  const document = parseDocument(text, { prettyErrors: true, merge: true });
  const [error] = document.errors;
  if (error) {
    const at = error.linePos?.[0];
    throw new ContentError([
      {
        file,
        field: at
          ? `dòng ${String(at.line)}, cột ${String(at.col)} / line ${String(at.line)}, column ${String(at.col)}`
          : '',
        found: (text.split('\n')[(at?.line ?? 1) - 1] ?? '').trim(),
        expected: {
          vi: `tệp YAML đúng cú pháp; hãy xem thụt dòng, dấu hai chấm và dấu ngoặc quanh dòng này (${error.code})`,
          en: `valid YAML; look at the indent, colons and quotes around this line (${error.code})`,
        },
      },
    ]);
  }
  return document.toJS();
}

/** The value as its schema gives it. @throws ContentError with every wrong field. */
export function checked<Schema extends z.ZodType>(
  value: unknown,
  file: string,
  schema: Schema,
): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (!result.success) throw new ContentError(problemsOf(result.error, file, value));
  return result.data;
}

/** A text file in NFC. @throws ContentError when it is not there. */
export function readText(root: string, file: string): string {
  const path = join(root, file);
  if (!existsSync(path)) {
    throw new ContentError([
      {
        file,
        field: '',
        found: '(không có tệp / no file)',
        expected: { vi: `tạo tệp ${file}`, en: `create the file ${file}` },
      },
    ]);
  }
  return readFileSync(path, 'utf8').normalize('NFC');
}

/** Names of the sub-folders of a content folder, sorted; empty when it is not there. */
export function foldersIn(root: string, folder: string): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
