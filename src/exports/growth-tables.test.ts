import { describe, expect, it } from 'vitest';
import { anOnSiteVisit, journalOf } from '../../tests/fixtures/on-site-visit.ts';
import { contentRoot } from '../catalogue/content-root.ts';
import { readPlan } from '../catalogue/plan.ts';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import type { OnSiteVisit } from '../domain/on-site-visit.ts';
import { growthTables } from './growth-tables.ts';

const catalogue = readCatalogue(contentRoot());
const plan = readPlan(contentRoot());
if (!plan) throw new Error('the museum under test has no plan');

const visit = anOnSiteVisit({ level: 'primary' });
const withVisits = (...visits: OnSiteVisit[]) => ({ ...plan, journal: journalOf(...visits) });

describe('the breakdowns everybody may read', () => {
  it('do not say figures under 5, nor let them be worked out', () => {
    const { tables } = growthTables(
      catalogue,
      withVisits(
        visit,
        { ...visit, level: 'adult', kind: 'single', learners: 3 },
        { ...visit, level: 'higher', learners: 12 },
      ),
      2026,
      'vi',
    );
    expect(tables.find(({ id }) => id === 'on-site-level')?.rows).toEqual([
      { name: 'Tiểu học', values: [40] },
      { name: 'Cao đẳng, đại học, nghề', values: ['không nêu'] },
      { name: 'Người ngoài nhà trường', values: ['dưới 5'] },
    ]);
  });

  it('keep class reports beside the visits', () => {
    const { tables, learnersReached } = growthTables(
      catalogue,
      withVisits(visit, { ...visit, kind: 'class-report', learners: 38 }),
      2026,
      'en',
    );
    expect(learnersReached).toBe(38);
    expect(tables.find(({ id }) => id === 'on-site-level')?.rows).toEqual([
      { name: 'Primary school', values: [40] },
    ]);
  });

  it('add up to the online visits of the months published', () => {
    const { tables, publishedMonths } = growthTables(catalogue, plan, 2026, 'km');
    const published = plan.publishedMonths.reduce(
      (sum, { studyVisits }) => sum + (studyVisits ?? 0),
      0,
    );
    expect(publishedMonths).toEqual([3, 4, 5, 6, 7, 8, 9]);
    const online = tables.filter(({ id }) => id.startsWith('online-'));
    expect(online).toHaveLength(5);
    for (const { id, rows } of online)
      expect(
        rows.reduce((sum, { values: [visits] }) => sum + Number(visits), 0),
        id,
      ).toBe(published);
  });

  it('are none for a year without figures', () => {
    expect(growthTables(catalogue, plan, 2029, 'vi').tables).toEqual([]);
  });
});
