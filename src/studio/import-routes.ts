import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { csvText } from '../domain/csv.ts';
import { newVisits, standingVisits } from '../domain/on-site-journal.ts';
import { onSiteVisit } from '../schema/on-site-entry.ts';
import { withBy } from './frame.ts';
import { planFigures, stateOf } from './import-figures.ts';
import { figureRows } from './indicator-sheet.ts';
import { planImport } from './import-visits.ts';
import { readStudioMuseum } from './museum.ts';
import { importedPage, importPage, uploadPage } from './pages/import.ts';
import { readSheets, SheetError } from './read-sheets.ts';
import { visitTexts } from './read-visit.ts';
import { foundFigure, indicatorRows } from './reported-figures.ts';
import { VISIT_FIELDS } from './visit-fields.ts';
import { byOf, formOf } from './visit-routes.ts';
import { visitSheet } from './visit-sheet.ts';
import { visitWorkbook } from './workbook.ts';
import type { JournalWriter } from './writer.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * What the check hands on to the writing: all rows that can be read. Which of them are new is asked again then, so that a
 * button pressed twice writes once.
 */
const handedOn = z.strictObject({
  visits: z.array(onSiteVisit),
  figures: z.array(foundFigure),
});

/** The spreadsheet: its template, the journal as one, and a file read, checked and then written. */
export function importRoutes(root: string, writer: JournalWriter): Hono {
  const app = new Hono();
  const museum = () => readStudioMuseum(root);

  app.get('/visits/import', (c) => c.html(uploadPage(byOf(c), null)));

  app.get('/visits/template.xlsx', async (c) => {
    const { choices, plan } = museum();
    return file(
      c,
      'mau-luot-khach.xlsx',
      XLSX,
      await visitWorkbook([], choices, indicatorRows(plan)),
    );
  });

  app.get('/visits/journal.xlsx', async (c) => {
    const { choices, plan } = museum();
    const visits = standingVisits(plan.journal);
    return file(
      c,
      'so-luot-khach.xlsx',
      XLSX,
      await visitWorkbook(visits, choices, indicatorRows(plan)),
    );
  });

  app.get('/visits/journal.csv', (c) => {
    const { choices, plan } = museum();
    const rows = standingVisits(plan.journal).map((visit) => {
      const texts = visitTexts(visit, choices);
      return VISIT_FIELDS.map(({ key }) => texts[key]);
    });
    const csv = csvText([VISIT_FIELDS.map(({ vi }) => vi), ...rows]);
    return file(c, 'so-luot-khach.csv', 'text/csv; charset=utf-8', new TextEncoder().encode(csv));
  });

  app.post('/visits/import', async (c) => {
    const body = await c.req.parseBody();
    const by = typeof body['by'] === 'string' ? body['by'].trim() : '';
    const upload = body['file'];
    if (!(upload instanceof File) || upload.size === 0 || by === '')
      return c.html(
        uploadPage(
          by,
          by === ''
            ? 'Hãy ghi tên hoặc chức vụ người nhập. / Say who imports.'
            : 'Hãy chọn một tệp. / Choose a file.',
        ),
        422,
      );
    const here = museum();
    try {
      const sheets = await readSheets(new Uint8Array(await upload.arrayBuffer()));
      const figures = planFigures(figureRows(sheets), here.plan);
      const plan = planImport(visitSheet(sheets), here.plan.journal, here.choices, here.today);
      return c.html(importPage({ museum: here, by, name: upload.name, plan, figures }));
    } catch (error) {
      if (error instanceof SheetError) return c.html(uploadPage(by, error.message), 422);
      throw error;
    }
  });

  app.post('/visits/import/write', async (c) => {
    const form = await formOf(c);
    const by = form('by');
    const handed = handedOn.parse(JSON.parse(form('rows')));
    const { plan } = museum();
    const isNew = newVisits(handed.visits, standingVisits(plan.journal));
    const visits = handed.visits.filter((_, index) => isNew[index] === true);
    const figures = handed.figures.flatMap((found) => {
      const state = stateOf(found, plan);
      if (state === 'known') return [];
      return [state === 'new' ? found : { ...found, why: 'Nhập lại từ bảng tính' }];
    });
    if (visits.length > 0) writer.record(visits, by);
    if (figures.length > 0) writer.report(figures, by);
    return c.redirect(
      withBy(
        `/visits/imported?visits=${String(visits.length)}&figures=${String(figures.length)}`,
        by,
      ),
      303,
    );
  });

  app.get('/visits/imported', (c) =>
    c.html(importedPage(byOf(c), Number(c.req.query('visits')), Number(c.req.query('figures')))),
  );

  return app;
}

function file(c: Context, name: string, type: string, bytes: Uint8Array) {
  return c.body(Uint8Array.from(bytes).buffer, 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
  });
}
