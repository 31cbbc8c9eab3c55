import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Picture } from '../schema/picture.ts';
import type { Recording } from '../schema/recording.ts';
import { type ContentProblem, missingWords } from './content-error.ts';

/** Where something is written: the file below the content folder, and the field. */
interface Written {
  file: string;
  field: string;
}

/**
 * What is wrong with a picture besides its own form.
 *
 * @param folder that of its record, below the content folder
 */
export function pictureProblems(
  picture: Picture,
  { file, field }: Written,
  folder: string,
  root: string,
  first: string,
): ContentProblem[] {
  const path = `${folder}/images/${picture.file}`;
  return [
    ...(picture.alt[first] === undefined ? [missingWords(file, `${field}.alt`, first)] : []),
    ...missingFile(root, path, { file, field: `${field}.file` }, picture.file, {
      vi: `đặt tệp ảnh vào ${path}`,
      en: `put the picture at ${path}`,
    }),
  ];
}

/** As `pictureProblems`, of a recording. */
export function recordingProblems(
  recording: Recording,
  { file, field }: Written,
  folder: string,
  root: string,
  first: string,
): ContentProblem[] {
  const path = `${folder}/audio/${recording.file}`;
  return [
    ...(recording.transcript[first] === undefined
      ? [missingWords(file, `${field}.transcript`, first)]
      : []),
    ...missingFile(root, path, { file, field: `${field}.file` }, recording.file, {
      vi: `đặt tệp âm thanh vào ${path}`,
      en: `put the sound file at ${path}`,
    }),
  ];
}

function missingFile(
  root: string,
  path: string,
  at: Written,
  found: string,
  expected: ContentProblem['expected'],
): ContentProblem[] {
  return existsSync(join(root, path)) ? [] : [{ ...at, found, expected }];
}
