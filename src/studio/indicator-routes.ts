import { Hono } from 'hono';
import { withBy } from './frame.ts';
import { stateOf } from './import-figures.ts';
import { readFigure } from './indicator-sheet.ts';
import { readStudioMuseum } from './museum.ts';
import { indicatorListPage, indicatorPage } from './pages/indicators.ts';
import { enteredByOthers } from './reported-figures.ts';
import { byOf, formOf } from './visit-routes.ts';
import type { JournalWriter } from './writer.ts';

/** The indicators of the plan, and the figures that institutions report for them. */
export function indicatorRoutes(root: string, writer: JournalWriter): Hono {
  const app = new Hono();
  const museum = () => readStudioMuseum(root);

  app.get('/indicators', (c) =>
    c.html(indicatorListPage(museum(), byOf(c), c.req.query('done') ?? '')),
  );

  app.get('/indicators/:id', (c) => {
    const here = museum();
    const indicator = enteredByOthers(here.plan).find(({ id }) => id === c.req.param('id'));
    return indicator
      ? c.html(
          indicatorPage({
            museum: here,
            indicator,
            by: byOf(c),
            texts: {},
            problems: [],
            why: '',
            unsigned: false,
            unexplained: false,
          }),
        )
      : c.notFound();
  });

  app.post('/indicators/:id', async (c) => {
    const form = await formOf(c);
    const here = museum();
    const indicator = enteredByOthers(here.plan).find(({ id }) => id === c.req.param('id'));
    if (!indicator) return c.notFound();
    const texts = {
      id: indicator.id,
      ...Object.fromEntries(
        (['year', 'have', 'of', 'reached', 'total', 'source'] as const).map((key) => [
          key,
          form(key),
        ]),
      ),
    };
    const [by, why] = [form('by'), form('why')];
    const reading = readFigure(texts, [indicator]);
    const problems = 'problems' in reading ? reading.problems : [];
    const replaces = !('problems' in reading) && stateOf(reading, here.plan) !== 'new';
    const unsigned = by === '';
    const unexplained = replaces && why === '';
    if ('problems' in reading || unsigned || unexplained)
      return c.html(
        indicatorPage({ museum: here, indicator, by, texts, problems, why, unsigned, unexplained }),
        422,
      );
    writer.report([{ ...reading, ...(why === '' ? {} : { why }) }], by);
    return c.redirect(withBy(`/indicators?done=${indicator.id}`, by), 303);
  });

  return app;
}
