import { expect, test } from 'vitest';
import { festivalDays, isMonthApart } from './festival-days.ts';

test('a fixed day stands in every year', () => {
  const fixed = { from: '04-14', to: '04-16' };
  expect(festivalDays({ fixed, occurrences: [] }, [2026, 2027])).toEqual([
    { from: '2026-04-14', to: '2026-04-16', status: 'fixed' },
    { from: '2027-04-14', to: '2027-04-16', status: 'fixed' },
  ]);
});

test('a reckoned day is told only in the years asked for, in order', () => {
  const day = (date: string) => ({ from: date, to: date, status: 'computed' as const });
  const occurrences = [day('2027-11-13'), day('2025-11-05'), day('2026-11-24')];
  expect(festivalDays({ occurrences }, [2026, 2027]).map(({ from }) => from)).toEqual([
    '2026-11-24',
    '2027-11-13',
  ]);
});

test('reckonings a month apart are told from those a day apart', () => {
  const on = (date: string) => ({ from: date, to: date });
  expect(isMonthApart(on('2028-11-01'), on('2028-11-30'))).toBe(true);
  expect(isMonthApart(on('2026-11-24'), on('2026-11-23'))).toBe(false);
});
