import { contentRoot } from '../catalogue/content-root.ts';
import { startStudio } from '../studio/studio-server.ts';
import { reportFailure } from './report-failure.ts';

/** `npm run studio`: forms for staff, on this machine only (`PORT`, 4322 otherwise). */
try {
  const { address, close } = await startStudio(contentRoot(), Number(process.env['PORT'] ?? 4322));
  console.log(
    `\n  Phòng làm việc mở ở / The studio is open at\n\n    ${address}\n\n  (Ctrl-C để đóng / to close)`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().then(() => process.exit(0)));
} catch (error) {
  reportFailure(error);
  process.exit(1);
}
