import { describe, expect, it } from 'vitest';
import { addedTables, publicTable } from './public-table.ts';
import { randomFrom } from './seeded-random.ts';

const table = (visits: Record<string, number>) => publicTable(new Map(Object.entries(visits)));

describe('a public breakdown', () => {
  it('says figures from 5 up, biggest first', () => {
    expect(table({ a: 5, b: 12, c: 0 })).toEqual([
      { value: 'b', visits: 12 },
      { value: 'a', visits: 5 },
    ]);
  });

  it('hides the next smallest with a single small one, so that the total does not give it away', () => {
    expect(table({ a: 30, b: 9, c: 4 })).toEqual([
      { value: 'a', visits: 30 },
      { value: 'b', hidden: 'beside' },
      { value: 'c', hidden: 'small' },
    ]);
  });

  it('hides two small ones and no third', () => {
    expect(table({ a: 30, b: 4, c: 4 })).toEqual([
      { value: 'a', visits: 30 },
      { value: 'b', hidden: 'small' },
      { value: 'c', hidden: 'small' },
    ]);
  });

  it('says nothing where all of it is under 5', () => {
    expect(table({ a: 4 })).toEqual([]);
    expect(table({})).toEqual([]);
  });

  it('never leaves one hidden cell alone, whatever the figures', () => {
    const random = randomFrom('1232');
    for (let round = 0; round < 2000; round += 1) {
      const visits = Object.fromEntries(
        Array.from({ length: 1 + Math.floor(random() * 6) }, (_, index) => [
          `v${String(index)}`,
          Math.floor(random() * 12),
        ]),
      );
      const cells = table(visits);
      const hidden = cells.filter((cell) => 'hidden' in cell);
      expect(hidden.length === 1, JSON.stringify(visits)).toBe(false);
      for (const cell of cells) if ('visits' in cell) expect(cell.visits).toBeGreaterThanOrEqual(5);
    }
  });
});

it('adds months up and keeps what none of them says as a remainder', () => {
  const months = [
    { total: 43, cells: table({ a: 30, b: 9, c: 4 }) },
    { total: 20, cells: table({ a: 12, b: 8 }) },
    { total: 3, cells: table({ b: 3 }) },
  ];
  expect(addedTables(months)).toEqual({
    shown: [
      ['a', 42],
      ['b', 8],
    ],
    rest: 16,
  });
});
