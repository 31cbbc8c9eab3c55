import { Hono } from 'hono';
import { addDays } from '../domain/study-visit.ts';
import { CollectorError, collectorFigures } from './collector-figures.ts';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import { readStudioMuseum } from './museum.ts';
import { noCollectorPage, onlinePage, type Titles } from './pages/online.ts';
import { byOf } from './visit-routes.ts';

/** Days shown one by one. */
const LAST_DAYS = 35;

/** What the collector counts now, for staff. */
export function onlineRoutes(root: string): Hono {
  const app = new Hono();
  app.get('/online', async (c) => {
    const museum = readStudioMuseum(root);
    try {
      const figures = await collectorFigures(addDays(museum.today, -LAST_DAYS), museum.today);
      return c.html(onlinePage(museum, figures, titlesOf(root), byOf(c)));
    } catch (error) {
      if (error instanceof CollectorError)
        return c.html(noCollectorPage(error.message, byOf(c)), 503);
      throw error;
    }
  });
  return app;
}

/** Vietnamese names of what the figures are about. */
function titlesOf(root: string): Titles {
  const { exhibitions, programmes, terms, tell, textOf } = readCatalogue(root, { preview: true });
  return {
    programme: new Map(programmes.map(({ id, title }) => [id, tell(title, 'vi').text])),
    term: new Map(terms.map(({ id, name }) => [id, tell(name, 'vi').text])),
    exhibition: new Map(
      exhibitions.map(({ id, texts }) => [id, textOf(texts, 'vi')?.front.title ?? id]),
    ),
  };
}
