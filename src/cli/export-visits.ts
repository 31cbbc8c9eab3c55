import { readYaml } from '../catalogue/content-files.ts';
import { contentRoot } from '../catalogue/content-root.ts';
import { vietnamese } from '../i18n/vietnamese.ts';
import { museum as museumSchema } from '../schema/museum.ts';
import { exportVisits } from '../visits/store/export-visits.ts';
import { lookAtVisits } from '../visits/store/look-at-visits.ts';
import { reportFailure } from './report-failure.ts';
import { visitsPlace } from './visits-place.ts';

/** `npm run visits:export -- <folder>`: every day's exact figures for staff, as CSV and JSON with a data package. */
try {
  const [into] = process.argv.slice(2);
  if (into === undefined)
    throw new Error('Cách dùng / usage: npm run visits:export -- <thư mục / folder>');
  const { id, name, address, textLicence } = readYaml(contentRoot(), 'museum.yaml', museumSchema);
  const museum = {
    id,
    name: [...new Set([vietnamese(name), name['en'] ?? vietnamese(name)])].join(' / '),
    address,
    licence: textLicence,
  };
  const look = await lookAtVisits(visitsPlace());
  await exportVisits(look, museum, into).finally(() => look.close());
  console.log(
    `Đã xuất vào / Exported into ${into}. Không công bố số dưới 5. / Do not publish figures under 5.`,
  );
} catch (error) {
  reportFailure(error);
  process.exit(1);
}
