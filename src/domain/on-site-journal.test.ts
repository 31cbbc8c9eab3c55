import { describe, expect, it } from 'vitest';
import { anOnSiteVisit } from '../../tests/fixtures/on-site-visit.ts';
import {
  learnersReached,
  newVisits,
  readJournal,
  standingVisits,
  yearsOfJournal,
  type JournalEntry,
} from './on-site-journal.ts';
import type { OnSiteVisit } from './on-site-visit.ts';

const signed = { by: 'Lan', recorded: '2026-03-09T03:00:00Z' };
const record = (id: string, changes?: Partial<OnSiteVisit>): JournalEntry => ({
  action: 'record',
  id,
  visit: anOnSiteVisit(changes),
  ...signed,
});
const months = (lines: JournalEntry[], year = 2026) =>
  yearsOfJournal(readJournal(lines).journal).find((one) => one.year === year)?.months;

describe('the journal of on-site visits', () => {
  it('counts one learner as one visit, for study and research only, by month', () => {
    expect(
      months([
        record('a'),
        record('b', { purpose: 'research', kind: 'single', learners: 3 }),
        record('c', { date: '2026-04-01', purpose: 'sightseeing', learners: 500 }),
      ])?.slice(0, 5),
    ).toEqual([null, null, 43, 0, null]);
  });

  it('keeps a class report beside the visits, never among them', () => {
    const lines = [record('a', { kind: 'class-report', learners: 38 })];
    expect(months(lines)).toBeUndefined();
    const visits = standingVisits(readJournal(lines).journal);
    expect(learnersReached(visits)).toBe(38);
  });

  it('takes a correction and keeps what it corrects', () => {
    const correction: JournalEntry = {
      action: 'correct',
      id: 'a',
      why: 'đếm lại',
      visit: anOnSiteVisit({ learners: 41 }),
      by: 'Sơn',
      recorded: '2026-03-10T03:00:00Z',
    };
    const { journal, faults } = readJournal([record('a'), correction]);
    expect(faults).toEqual([]);
    expect(journal.recorded[0]?.visit.learners).toBe(41);
    expect(journal.recorded[0]?.lines).toEqual([record('a'), correction]);
  });

  it('counts a withdrawn visit no more; a correction of it is at fault', () => {
    const withdraw: JournalEntry = { action: 'withdraw', id: 'a', why: 'ghi nhầm', ...signed };
    expect(months([record('a'), withdraw])).toBeUndefined();
    expect(
      readJournal([record('a'), withdraw, { ...withdraw, why: 'lần nữa' }, record('a')]).faults,
    ).toEqual([
      { line: 3, id: 'a', reason: 'withdrawn' },
      { line: 4, id: 'a', reason: 'recorded-twice' },
    ]);
  });

  it('keeps "nobody came" apart from "not entered", and a visit found later wins', () => {
    const july: JournalEntry = { action: 'no-visits', month: '2026-07', ...signed };
    expect(months([july])?.slice(5, 8)).toEqual([null, 0, null]);
    expect(months([july, record('a', { date: '2026-07-31' })])?.[6]).toBe(40);
  });

  it('carries the example mark to the year', () => {
    const lines = [record('a', { example: true }), record('b', { date: '2027-01-05' })];
    const { journal } = readJournal(lines);
    expect(yearsOfJournal(journal).map(({ year, example }) => [year, example])).toEqual([
      [2026, true],
      [2027, false],
    ]);
  });
});

it('finds what is new by copies: two classes alike are two visits, the same sheet again is none', () => {
  const twins = [anOnSiteVisit(), anOnSiteVisit()];
  expect(newVisits(twins, [])).toEqual([true, true]);
  expect(newVisits(twins, twins)).toEqual([false, false]);
  expect(newVisits([...twins, anOnSiteVisit()], twins)).toEqual([false, false, true]);
  expect(newVisits([anOnSiteVisit({ learners: 41 })], twins)).toEqual([true]);
});
