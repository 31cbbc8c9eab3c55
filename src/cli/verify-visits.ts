import { lookAtVisits } from '../visits/store/look-at-visits.ts';
import { verify } from '../visits/store/verify.ts';
import { reportFailure } from './report-failure.ts';
import { visitsPlace } from './visits-place.ts';

/** `npm run visits:verify [-- <folder>]`: holds the visits, or a backup of them, against themselves; 1 on a fault. */
try {
  const [folder] = process.argv.slice(2);
  const look = await lookAtVisits(folder === undefined ? visitsPlace() : { folder });
  const checks = await verify(look).finally(() => look.close());
  for (const { vi, en, faults } of checks)
    console.log(`${faults === 0 ? '✓' : `✗ (${String(faults)})`} ${vi} / ${en}`);
  if (checks.some(({ faults }) => faults !== 0)) process.exitCode = 1;
} catch (error) {
  reportFailure(error);
  process.exit(1);
}
