import { restore } from '../visits/store/restore.ts';
import { reportFailure } from './report-failure.ts';
import { UsePgDumpError, visitsPlace } from './visits-place.ts';

/** `npm run visits:restore -- <backup>`: a backup in the place of the visits, which are moved aside and kept. */
try {
  const [backup] = process.argv.slice(2);
  if (backup === undefined)
    throw new Error('Cách dùng / usage: npm run visits:restore -- <bản sao lưu / backup>');
  const { folder, databaseUrl } = visitsPlace();
  if (databaseUrl) throw new UsePgDumpError();
  const aside = restore(backup, folder);
  console.log(`Đã khôi phục / Restored: ${backup} → ${folder}`);
  if (aside !== null) console.log(`Sổ trước đó ở / What was there before is in ${aside}`);
} catch (error) {
  reportFailure(error);
  process.exit(1);
}
