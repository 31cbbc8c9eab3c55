import { expect, test } from 'vitest';
import { fitted } from './brightness.ts';

test('the setting is found to a hundredth of its range', () => {
  const seen: number[] = [];
  const setting = fitted(0.5, [0.6, 1.2], (at) => {
    seen.push(at);
    return at ** 2;
  });
  expect(Math.abs(setting - Math.SQRT1_2)).toBeLessThan(0.006);
  expect(seen).toHaveLength(6);
});

test('what cannot be reached ends at the edge', () => {
  expect(fitted(9, [0, 1], (at) => at)).toBeGreaterThan(0.98);
});
