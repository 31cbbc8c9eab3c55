import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Recording } from '../schema/recording.ts';
import { type ContentProblem, missingWords } from './content-error.ts';

/**
 * What is wrong with a recording besides its own form.
 *
 * @param at where the recording is written
 * @param folder that of its record, below the content folder
 */
export function recordingProblems(
  recording: Recording,
  at: { file: string; field: string },
  folder: string,
  root: string,
  first: string,
): ContentProblem[] {
  const problems: ContentProblem[] = [];
  if (recording.transcript[first] === undefined)
    problems.push(missingWords(at.file, `${at.field}.transcript`, first));
  const path = `${folder}/audio/${recording.file}`;
  if (!existsSync(join(root, path)))
    problems.push({
      file: at.file,
      field: `${at.field}.file`,
      found: recording.file,
      expected: { vi: `đặt tệp âm thanh vào ${path}`, en: `put the sound file at ${path}` },
    });
  return problems;
}
