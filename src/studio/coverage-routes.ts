import { Hono } from 'hono';
import { digitalCoverage } from '../catalogue/digital-coverage.ts';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import { beginRecord } from './begin-record.ts';
import { withBy } from './frame.ts';
import { readStudioMuseum } from './museum.ts';
import { coveragePage } from './pages/coverage.ts';
import { byOf, formOf } from './visit-routes.ts';

/** Which displays and programmes of the register are in digital space, and where the missing ones are begun. */
export function coverageRoutes(root: string): Hono {
  const app = new Hono();

  app.get('/coverage', (c) => {
    const { plan } = readStudioMuseum(root);
    const covered = digitalCoverage(plan.register, readCatalogue(root));
    return c.html(coveragePage(plan, covered, byOf(c), c.req.query('begun') ?? ''));
  });

  app.post('/coverage/:entry/:kind{exhibition|programme}', async (c) => {
    const form = await formOf(c);
    const entry = c.req.param('entry');
    const kind = c.req.param('kind') === 'exhibition' ? 'exhibition' : 'programme';
    if (!readStudioMuseum(root).plan.register.some(({ id }) => id === entry)) return c.notFound();
    const folder = beginRecord(root, entry, kind);
    return c.redirect(withBy(`/coverage?begun=${encodeURIComponent(folder)}`, form('by')), 303);
  });

  return app;
}
