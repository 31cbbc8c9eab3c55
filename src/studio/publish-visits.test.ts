import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contentRoot } from '../catalogue/content-root.ts';
import { readPlan } from '../catalogue/plan.ts';
import type { StaffFigures } from '../schema/staff-figures.ts';
import { publishVisits } from './publish-visits.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sala-publish-'));
  cpSync(join(contentRoot(), 'plan'), join(root, 'plan'), { recursive: true });
  mkdirSync(join(root, 'exhibitions/ok-om-bok'), { recursive: true });
  mkdirSync(join(root, 'programmes/le-hoi-va-di-san'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const day = (
  iso: string,
  visits: number,
  more: Partial<StaffFigures['days'][number]> = {},
): StaffFigures['days'][number] => ({
  day: iso,
  evidence: 'declared',
  programme: '',
  exhibition: '',
  grade: 0,
  language: 'vi',
  visits,
  events: visits,
  ...more,
});
const plan = () => {
  const read = readPlan(root);
  if (!read) throw new Error('no plan');
  return read;
};
const publish = (days: StaffFigures['days'], today: string) =>
  publishVisits(root, plan(), days, today);
const file = (name: string) => readFileSync(join(root, 'plan', name), 'utf8');
const COUNTED = [day('2026-11-03', 12), day('2026-12-01', 30), day('2027-01-05', 9)];

it('puts real figures in the place of the examples, from the day the counting began', () => {
  publish(COUNTED, '2027-01-10');
  expect(plan().online).toEqual({
    since: '2026-11-03',
    years: [
      {
        year: 2026,
        months: [...Array<null>(10).fill(null), 12, 30],
        total: null,
        partial: false,
        example: false,
      },
    ],
  });
  expect(plan().publishedMonths.map(({ month }) => month)).toEqual(['2026-11']);
  expect(file('online.yaml')).toContain('# Study visits on this site by month');
});

it('run again changes nothing, and later brings late visits of open months but no second breakdown', () => {
  publish(COUNTED, '2027-01-10');
  const [online, months] = [file('online.yaml'), file('published-months.jsonl')];
  publish(COUNTED, '2027-01-10');
  expect(file('online.yaml')).toBe(online);
  expect(file('published-months.jsonl')).toBe(months);

  const later = [...COUNTED, day('2026-12-30', 5, { evidence: 'assigned' })];
  expect(publish(later, '2027-02-05').months).toEqual(['2026-12']);
  expect(plan().online.years.map((year) => year.months?.filter((one) => one !== null))).toEqual([
    [12, 35],
    [9],
  ]);
  expect(file('published-months.jsonl').startsWith(months)).toBe(true);
});

it('without a visit leaves everything as it is', () => {
  const before = file('online.yaml');
  expect(publish([], '2027-01-10').months).toEqual([]);
  expect(file('online.yaml')).toBe(before);
});

it('leaves everything as it is where the plan does not read', () => {
  const before = [file('online.yaml'), file('published-months.jsonl')];
  const read = plan();
  writeFileSync(join(root, 'plan/report.yaml'), '');
  writeFileSync(join(root, 'plan/indicators.yaml'), 'indicators: [');
  expect(() => publishVisits(root, read, COUNTED, '2027-01-10')).toThrow(/indicators\.yaml/);
  expect([file('online.yaml'), file('published-months.jsonl')]).toEqual(before);
});
