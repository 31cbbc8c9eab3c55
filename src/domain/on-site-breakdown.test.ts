import { expect, it } from 'vitest';
import { anOnSiteVisit, journalOf } from '../../tests/fixtures/on-site-visit.ts';
import { onSiteBreakdown } from './on-site-breakdown.ts';

const visit = anOnSiteVisit({ programme: 'p', level: 'primary' });

it('breaks the study visits of a year down, each table adding up to all of them', () => {
  const broken = onSiteBreakdown(
    journalOf(
      visit,
      { ...visit, level: 'adult', kind: 'single', learners: 3, teachers: 0, purpose: 'research' },
      { ...visit, programme: undefined, learners: 20, territory: 'elsewhere' },
      { ...visit, purpose: 'sightseeing', learners: 500 },
      { ...visit, kind: 'class-report', learners: 38 },
      { ...visit, date: '2025-12-31' },
    ),
    2026,
  );
  expect(broken).toEqual({
    studyVisits: 63,
    byLevel: new Map([
      ['primary', 60],
      ['adult', 3],
    ]),
    byProgramme: new Map([
      ['p', 43],
      ['', 20],
    ]),
    byTerritory: new Map([
      ['vinh-long', 43],
      ['elsewhere', 20],
    ]),
    byPurpose: new Map([
      ['study', 60],
      ['research', 3],
    ]),
    groups: 2,
    teachers: 4,
    sightseers: 500,
    learnersReached: 38,
    example: false,
  });
});

it('has nothing to say of a year without records', () => {
  expect(onSiteBreakdown(journalOf(visit), 2025)).toBeNull();
});
