import { backUp } from '../visits/store/back-up.ts';
import { reportFailure } from './report-failure.ts';
import { UsePgDumpError, visitsPlace } from './visits-place.ts';

/** `npm run visits:backup -- <folder>`: a dated copy of the visits in the folder, safe while the server runs. */
try {
  const [into] = process.argv.slice(2);
  if (into === undefined)
    throw new Error('Cách dùng / usage: npm run visits:backup -- <thư mục / folder>');
  const { folder, databaseUrl } = visitsPlace();
  if (databaseUrl) throw new UsePgDumpError();
  const backup = backUp(folder, into);
  console.log(`Đã sao lưu vào / Backed up into ${backup}`);
} catch (error) {
  reportFailure(error);
  process.exit(1);
}
