import { expect, it } from 'vitest';
import type { DayRow } from '../visits/store/visit-store.ts';
import { closedOn, monthsOver, monthsToPublish } from './published-visits.ts';

const row = (changes: Partial<DayRow> = {}): DayRow => ({
  day: '2026-03-09',
  evidence: 'declared',
  programme: '',
  exhibition: '',
  grade: 0,
  language: 'vi',
  visits: 1,
  events: 3,
  ...changes,
});

it('closes a month on the 36th day after its last', () => {
  expect(closedOn('2026-03')).toBe('2026-05-06');
  expect(closedOn('2026-12')).toBe('2027-02-05');
  expect(closedOn('2028-02')).toBe('2028-04-05');
});

it('publishes a month once, when it is closed, and never before', () => {
  const rows = [row({ visits: 30 }), row({ day: '2026-04-01', visits: 9 })];
  const publish = (today: string, published: string[] = []) =>
    monthsToPublish(rows, new Set(published), today, false).map(({ month }) => month);
  expect(publish('2026-05-05')).toEqual([]);
  expect(publish('2026-05-06')).toEqual(['2026-03']);
  expect(publish('2026-06-05')).toEqual(['2026-03', '2026-04']);
  expect(publish('2026-06-05', ['2026-03'])).toEqual(['2026-04']);
});

it('breaks study visits down and keeps small figures back', () => {
  const [march] = monthsToPublish(
    [
      row({ evidence: 'assigned', programme: 'a', grade: 7, visits: 30 }),
      row({ evidence: 'demonstrated', programme: 'b', grade: 7, visits: 8, language: 'km' }),
      row({ evidence: 'declared', visits: 4 }),
      row({ evidence: 'reading', visits: 100 }),
      row({ evidence: 'none', visits: 500 }),
    ],
    new Set(),
    '2026-05-06',
    false,
  );
  expect(march).toEqual({
    month: '2026-03',
    studyVisits: 42,
    published: '2026-05-06',
    tables: {
      evidence: [
        { value: 'assigned', visits: 30 },
        { value: 'demonstrated', hidden: 'beside' },
        { value: 'declared', hidden: 'small' },
      ],
      programme: [
        { value: 'a', visits: 30 },
        { value: 'b', hidden: 'beside' },
        { value: '', hidden: 'small' },
      ],
      exhibition: [{ value: '', visits: 42 }],
      grade: [
        { value: '7', hidden: 'beside' },
        { value: '', hidden: 'small' },
      ],
      language: [
        { value: 'vi', visits: 34 },
        { value: 'km', visits: 8 },
      ],
    },
  });
});

it('says of a month with fewer than 5 only that', () => {
  expect(monthsToPublish([row({ visits: 4 })], new Set(), '2026-05-06', false)[0]).toMatchObject({
    studyVisits: null,
    tables: { evidence: [], language: [] },
  });
});

it('counts the months that are over, those without a visit as 0, reading only where the museum says so', () => {
  const rows = [
    row({ visits: 5 }),
    row({ day: '2026-05-31', evidence: 'reading', visits: 7 }),
    row({ day: '2026-06-01', visits: 9 }),
    row({ day: '2026-02-28', visits: 11 }),
  ];
  expect([...monthsOver(rows, '2026-03-15', '2026-06-30', false)]).toEqual([
    ['2026-03', 5],
    ['2026-04', 0],
    ['2026-05', 0],
  ]);
  expect(monthsOver(rows, '2026-03-15', '2026-06-30', true).get('2026-05')).toBe(7);
});
