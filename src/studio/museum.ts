import { foldersIn, readYaml } from '../catalogue/content-files.ts';
import { readPlan, type Plan } from '../catalogue/plan.ts';
import { today } from '../catalogue/today.ts';
import { vietnamese } from '../i18n/vietnamese.ts';
import { museum as museumSchema } from '../schema/museum.ts';
import { programme } from '../schema/programme.ts';
import type { MuseumChoices } from './visit-fields.ts';

/** What the studio knows of the museum, read anew for each page: files may be changed beside it. */
export interface StudioMuseum {
  readonly plan: Plan;
  readonly choices: MuseumChoices;
  /** IANA name. */
  readonly timeZone: string;
  /** ISO day in it. */
  readonly today: string;
}

/** The museum has no plan to record visits for. The message is for staff. */
export class NoPlanError extends Error {
  constructor() {
    super(
      'Bảo tàng chưa có content/plan/settings.yaml: hãy chép thư mục content/plan của bảo tàng mẫu rồi sửa. / The museum has no content/plan/settings.yaml: copy content/plan of the example museum and change it.',
    );
    this.name = 'NoPlanError';
  }
}

/** @throws ContentError, NoPlanError */
export function readStudioMuseum(root: string): StudioMuseum {
  const museum = readYaml(root, 'museum.yaml', museumSchema);
  const programmes = foldersIn(root, 'programmes').map((id) =>
    readYaml(root, `programmes/${id}/programme.yaml`, programme),
  );
  const plan = readPlan(root);
  if (!plan) throw new NoPlanError();
  const named = (words: Readonly<Record<string, string>>) => ({
    vi: vietnamese(words),
    en: words['en'] ?? vietnamese(words),
  });
  return {
    plan,
    timeZone: museum.timeZone,
    today: today(museum.timeZone),
    choices: {
      territories: museum.territories.map(({ id, name, from, until }) => ({
        value: id,
        ...named(name),
        // "tỉnh Vĩnh Long" is also written "Vĩnh Long".
        aliases: [named(name).vi.replace(/^(tỉnh|thành phố) /i, '')],
        from,
        until,
      })),
      programmes: programmes.map(({ id, title }) => ({ value: id, ...named(title), aliases: [] })),
    },
  };
}
