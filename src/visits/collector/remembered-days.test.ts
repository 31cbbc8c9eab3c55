import { expect, it } from 'vitest';
import { dayIn } from '../../domain/study-visit.ts';
import { rememberedDays } from './remembered-days.ts';

it.each(['Asia/Ho_Chi_Minh', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia', 'UTC'])(
  'gives the calendar’s day at every edge of a day in %s, asked in any order',
  (zone) => {
    const exact = dayIn(zone);
    const remembered = rememberedDays(exact);
    const from = Date.UTC(2026, 2, 28);
    for (let moment = from; moment < from + 4 * 86_400_000; moment += 900_000)
      for (const near of [moment + 1, moment - 1, moment, moment + 899_999])
        expect(remembered(near), String(near)).toBe(exact(near));
  },
);

it('asks the calendar once for events of the same time, and forgets rather than grows', () => {
  let asked = 0;
  const days = rememberedDays((moment) => {
    asked += 1;
    return String(moment);
  });
  for (let event = 0; event < 1000; event += 1) days(event);
  expect(asked).toBe(1);
  for (let quarter = 0; quarter < 20_000; quarter += 1) days(quarter * 900_000);
  expect(asked).toBeLessThanOrEqual(20_001);
  expect(days(0)).toBe('0');
});
