import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  otherMuseums,
  reportSettings,
  type Letterhead,
  type OtherMuseums,
} from '../schema/report.ts';
import { ContentError } from './content-error.ts';
import { readYaml } from './content-files.ts';

const REPORT = 'plan/report.yaml';
const MUSEUMS = 'plan/museums.yaml';

/**
 * The letterhead that is valid on a day.
 * @throws ContentError when none is
 */
export function letterheadOn(root: string, day: string): Letterhead {
  const { letterheads } = readYaml(root, REPORT, reportSettings);
  const valid = letterheads.find(
    ({ from, until }) =>
      (from === undefined || from <= day) && (until === undefined || day <= until),
  );
  if (valid) return valid;
  throw new ContentError([
    {
      file: REPORT,
      field: 'letterheads',
      found: letterheads.map(({ from = '…', until = '…' }) => `${from} – ${until}`).join('; '),
      expected: {
        vi: `một phần đầu có hiệu lực vào ngày ${day} (from, until)`,
        en: `a letterhead that is valid on ${day} (from, until)`,
      },
    },
  ]);
}

/** The other museums of this museum's territories; null where the museum has no such file. */
export function readOtherMuseums(root: string): OtherMuseums | null {
  return existsSync(join(root, MUSEUMS)) ? readYaml(root, MUSEUMS, otherMuseums) : null;
}
