import { dev } from 'astro';
import { contentRoot } from '../catalogue/content-root.ts';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import { reportFailure } from './report-failure.ts';

// Drafts are shown while working; the public build hides them.
process.env['SALA_PREVIEW'] = '1';
try {
  readCatalogue(contentRoot(), { preview: true });
  await dev({ server: { port: Number(process.env['PORT'] ?? 4321), host: '127.0.0.1' } });
} catch (error) {
  reportFailure(error);
  process.exit(1);
}
