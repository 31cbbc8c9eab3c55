import { Hono, type Context } from 'hono';
import { newVisits, standingVisits, type RecordedVisit } from '../domain/on-site-journal.ts';
import type { OnSiteVisit } from '../domain/on-site-visit.ts';
import { withBy } from './frame.ts';
import { monthsChanged } from './import-visits.ts';
import { readStudioMuseum, type StudioMuseum } from './museum.ts';
import { monthsAsked } from './months-asked.ts';
import { overviewPage } from './pages/overview.ts';
import { checkPage } from './pages/visit-check.ts';
import { formPage } from './pages/visit-form.ts';
import { recordPage } from './pages/visit-record.ts';
import { readVisit, visitTexts, type VisitTexts } from './read-visit.ts';
import { VISIT_FIELDS } from './visit-fields.ts';
import type { JournalWriter } from './writer.ts';

/** The months, recording a visit, one visit with its lines, correcting and withdrawing it. */
export function visitRoutes(root: string, writer: JournalWriter): Hono {
  const app = new Hono();
  const museum = () => readStudioMuseum(root);

  app.get('/', (c) => c.html(overviewPage(museum(), byOf(c), c.req.query('done') ?? '')));

  app.post('/months/:month/none', async (c) => {
    const form = await formOf(c);
    const by = form('by');
    const here = museum();
    const month = c.req.param('month');
    if (!monthsAsked(here).includes(month)) return c.notFound();
    if (by === '') return c.html(overviewPage(here, '', 'by-missing'), 422);
    writer.noVisits(month, by);
    return c.redirect(withBy('/?done=none', by), 303);
  });

  app.post('/examples/withdraw', async (c) => {
    const form = await formOf(c);
    const by = form('by');
    if (by === '') return c.html(overviewPage(museum(), '', 'by-missing'), 422);
    const ids = museum()
      .plan.journal.recorded.filter(({ withdrawn, visit }) => !withdrawn && visit.example === true)
      .map(({ id }) => id);
    if (ids.length > 0) writer.withdraw(ids, 'Gỡ số ví dụ để ghi số thật', by);
    return c.redirect(withBy('/?done=examples', by), 303);
  });

  app.get('/visits/new', (c) => {
    const month = c.req.query('month');
    const texts: VisitTexts = month === undefined ? {} : { date: `${month}-01` };
    return c.html(formPage({ museum: museum(), by: byOf(c), texts, problems: [], change: null }));
  });

  app.post('/visits/new', (c) => take(c, null));
  app.get('/visits/:id', (c) => {
    const here = museum();
    const record = find(here, c.req.param('id'));
    return record
      ? c.html(recordPage(here, record, byOf(c), c.req.query('done') ?? ''))
      : c.notFound();
  });
  app.get('/visits/:id/correct', (c) => {
    const here = museum();
    const record = find(here, c.req.param('id'));
    if (!record || record.withdrawn) return c.notFound();
    const texts = visitTexts(record.visit, here.choices);
    return c.html(
      formPage({ museum: here, by: byOf(c), texts, problems: [], change: { record, why: '' } }),
    );
  });
  app.post('/visits/:id/correct', (c) => {
    const record = find(museum(), c.req.param('id'));
    return record && !record.withdrawn ? take(c, record) : c.notFound();
  });
  app.post('/visits/:id/withdraw', async (c) => {
    const form = await formOf(c);
    const here = museum();
    const record = find(here, c.req.param('id'));
    if (!record || record.withdrawn) return c.notFound();
    const [by, why] = [form('by'), form('why')];
    if (by === '' || why === '') return c.html(recordPage(here, record, by, 'why-missing'), 422);
    writer.withdraw([record.id], why, by);
    return c.redirect(withBy(`/visits/${record.id}?done=withdrawn`, by), 303);
  });

  /** First the check, then the writing: the same fields are posted again, with `step` and a tick where one is asked. */
  async function take(c: Context, record: RecordedVisit | null) {
    const form = await formOf(c);
    const here = museum();
    const texts: VisitTexts = Object.fromEntries(VISIT_FIELDS.map(({ key }) => [key, form(key)]));
    const [by, why] = [form('by'), form('why')];
    const change = record ? { record, why } : null;
    const reading = readVisit(texts, here.choices, here.today);
    const unsigned = by === '' || (record !== null && why === '');
    if ('problems' in reading || unsigned) {
      const problems = 'problems' in reading ? reading.problems : [];
      return c.html(
        formPage({ museum: here, by, texts, problems, change, signed: !unsigned }),
        422,
      );
    }
    const visit: OnSiteVisit = record?.visit.example
      ? { ...reading.visit, example: true }
      : reading.visit;
    const others = standingVisits({
      ...here.plan.journal,
      recorded: here.plan.journal.recorded.filter(({ id }) => id !== record?.id),
    });
    const alike = newVisits([visit], others)[0] === false;
    const asked = form('step') === 'write';
    if (!asked || (alike && form('different') !== 'yes')) {
      const months = monthsChanged([visit], others);
      const missed = asked && alike;
      return c.html(
        checkPage({ museum: here, by, visit, alike, missed, months, change }),
        missed ? 422 : 200,
      );
    }
    if (record) {
      writer.correct(record.id, visit, why, by);
      return c.redirect(withBy(`/visits/${record.id}?done=corrected`, by), 303);
    }
    const [id = ''] = writer.record([visit], by);
    return c.redirect(withBy(`/visits/${id}?done=recorded`, by), 303);
  }

  return app;
}

const find = ({ plan }: StudioMuseum, id: string): RecordedVisit | undefined =>
  plan.journal.recorded.find((record) => record.id === id);

/** Who writes, as the links carry it. */
export const byOf = (c: Context): string => (c.req.query('by') ?? '').trim().slice(0, 80);

/** The texts of a posted form. */
export async function formOf(c: Context): Promise<(name: string) => string> {
  const body = await c.req.parseBody();
  return (name) => {
    const value = body[name];
    return typeof value === 'string' ? value.normalize('NFC').trim() : '';
  };
}
